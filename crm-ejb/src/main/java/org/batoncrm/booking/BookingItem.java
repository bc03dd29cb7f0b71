package org.batoncrm.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.batoncrm.tenancy.TenantOwned;

/** One thing to deliver. */
@Entity
@Table(name = "booking_item")
public class BookingItem extends TenantOwned {

    @ManyToOne
    @JoinColumn(name = "booking_id", referencedColumnName = "id")
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    private BookingOrder order;

    @Column(name = "position")
    private int position;

    @Column(name = "description")
    private String description;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "unit")
    private String unit;

    /** For the persistence. */
    protected BookingItem() {}

    BookingItem(BookingOrder order, int position, Promise.Item item) {
        super(newId());
        this.order = order;
        this.position = position;
        this.description = item.description();
        this.quantity = item.quantity();
        this.unit = item.unit();
    }

    Promise.Item item() {
        return new Promise.Item(description, quantity, unit);
    }
}
