package org.batoncrm.web.booking;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.BookingView;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.process.BookingState;
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

    @Inject
    private TeamService teams;

    @Inject
    private CallerContext callers;

    @Override
    protected BookingView load(UUID id) {
        return bookings.get(id);
    }

    /** Whether the order is with an operation team that the caller, who works in operations, is not in. */
    public boolean isElsewhere() {
        boolean withTeam = List.of(BookingState.ASSIGNED, BookingState.ACCEPTED, BookingState.IN_PROGRESS)
                .contains(getRecord().standing().state());
        Caller caller = callers.require();
        return withTeam
                && caller.hasAny(Role.OPERATIONS)
                && !teams.teamsOf(caller.memberId()).contains(getRecord().teamId());
    }

    /** The number and version of the quotation that was accepted. */
    public String getQuotation() {
        return quotations.numberOf(getRecord().quotationId());
    }
}
