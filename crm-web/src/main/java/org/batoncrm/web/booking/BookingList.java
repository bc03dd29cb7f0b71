package org.batoncrm.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.booking.BookingRow;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.process.BookingState;
import org.batoncrm.webkit.page.ListPage;

/** The list of booking orders. */
@Named
@RequestScoped
public class BookingList extends ListPage<BookingRow> {

    @Inject
    private BookingService bookings;

    @Inject
    private TeamService teams;

    @Inject
    private CallerContext callers;

    @Override
    protected Page<BookingRow> load(ListRequest request) {
        return bookings.list(request);
    }

    @Override
    protected String ownOrder() {
        return "-stateSince";
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("state", constants("status", BookingState.class));
        filters.put("team", teamId());
        filters.put("owner", "me".equals(get("owner")) ? callers.require().memberId() : null);
        return filters;
    }

    private UUID teamId() {
        return getTeams().stream()
                .map(TeamService.TeamRow::id)
                .filter(id -> id.toString().equals(get("team")))
                .findFirst()
                .orElse(null);
    }

    public List<TeamService.TeamRow> getTeams() {
        return teams.all();
    }

    public BookingState[] getStates() {
        return BookingState.values();
    }
}
