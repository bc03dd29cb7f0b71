package org.batoncrm.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.batoncrm.booking.BookingRow;
import org.batoncrm.booking.BookingService;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.customer.CustomerView;
import org.batoncrm.list.ListRequest;
import org.batoncrm.webkit.page.PerRequest;
import org.batoncrm.webkit.page.RecordPage;

/** The page of one customer. */
@Named
@ViewScoped
public class CustomerPage extends RecordPage<CustomerView> {

    private static final long serialVersionUID = 1L;

    @Inject
    private CustomerService customers;

    @Inject
    private BookingService bookings;

    @Override
    protected CustomerView load(UUID id) {
        return customers.get(id);
    }

    /** The customer's booking orders, newest first. */
    public List<BookingRow> getOrders() {
        return PerRequest.once(this, "orders", () -> bookings.list(
                        ListRequest.where("customer", getRecord().id(), ListRequest.LARGEST))
                .rows());
    }
}
