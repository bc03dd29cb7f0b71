package org.batoncrm.web.quotation;

import java.io.Serializable;
import java.math.BigDecimal;
import org.batoncrm.quotation.LineData;

/** One line of a quotation while it is edited. */
public class LineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String description;
    private BigDecimal quantity = BigDecimal.ONE;
    private String unit;
    private BigDecimal unitPrice = BigDecimal.ZERO;
    private BigDecimal discountPercent = BigDecimal.ZERO;
    private BigDecimal taxPercent;

    /** A new line with the tenant's usual tax. */
    LineForm(BigDecimal usualTax) {
        taxPercent = usualTax;
    }

    LineForm(LineData data) {
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

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public BigDecimal getDiscountPercent() {
        return discountPercent;
    }

    public void setDiscountPercent(BigDecimal discountPercent) {
        this.discountPercent = discountPercent;
    }

    public BigDecimal getTaxPercent() {
        return taxPercent;
    }

    public void setTaxPercent(BigDecimal taxPercent) {
        this.taxPercent = taxPercent;
    }
}
