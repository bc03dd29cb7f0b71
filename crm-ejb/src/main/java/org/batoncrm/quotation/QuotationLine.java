package org.batoncrm.quotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.batoncrm.tenancy.TenantOwned;

/** One priced line of a version of a quotation. */
@Entity
@Table(name = "quotation_line")
public class QuotationLine extends TenantOwned {

    @ManyToOne
    @JoinColumn(name = "quotation_id", referencedColumnName = "id")
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    private Quotation quotation;

    @Column(name = "position")
    private int position;

    @Column(name = "description")
    private String description;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "unit")
    private String unit;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "discount_percent")
    private BigDecimal discountPercent;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    /** For the persistence. */
    protected QuotationLine() {}

    QuotationLine(Quotation quotation, int position, LineData data) {
        super(newId());
        this.quotation = quotation;
        this.position = position;
        take(data);
    }

    final void take(LineData data) {
        description = data.description();
        quantity = data.quantity();
        unit = data.unit();
        unitPrice = data.unitPrice();
        discountPercent = data.discountPercent();
        taxPercent = data.taxPercent();
    }

    LineData data() {
        return new LineData(description, quantity, unit, unitPrice, discountPercent, taxPercent);
    }
}
