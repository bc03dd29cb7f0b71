package org.batoncrm.web.booking;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.BookingView;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.webkit.page.RecordPage;

/** The page of one booking order. */
@Named
@ViewScoped
public class BookingPage extends RecordPage<BookingView> {

    private static final long serialVersionUID = 1L;

    @Inject
    private BookingService bookings;

    @Inject
    private QuotationReader quotations;

    @Override
    protected BookingView load(UUID id) {
        return bookings.get(id);
    }

    /** The number and version of the quotation that was accepted. */
    public String getQuotation() {
        return quotations.numberOf(getRecord().quotationId());
    }
}
