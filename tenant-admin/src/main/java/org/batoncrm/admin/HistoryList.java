package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.batoncrm.history.HistoryQuery;
import org.batoncrm.history.HistoryRow;
import org.batoncrm.history.HistoryService;
import org.batoncrm.identity.MemberService;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.RecordType;
import org.batoncrm.webkit.page.ListPage;
import org.batoncrm.webkit.page.Times;

/** The history of the company: everything that happened, newest first. */
@Named
@RequestScoped
public class HistoryList extends ListPage<HistoryRow> {

    @Inject
    private HistoryService history;

    @Inject
    private MemberService members;

    @Inject
    private Times times;

    @Override
    protected Page<HistoryRow> load(ListRequest request) {
        return history.page(query(), request.first(), request.size());
    }

    @Override
    protected Map<String, Object> filters() {
        return Map.of();
    }

    private HistoryQuery query() {
        return HistoryFilters.of(this::get, times.getZone());
    }

    /** Whether one of the filters that are folded away is set. */
    public boolean isFiltered() {
        return List.of("member", "type", "from", "until").stream().anyMatch(name -> get(name) != null);
    }

    /** What the folded filters keep of the address. */
    public Map<String, String> getKeptByFilters() {
        Map<String, String> kept = new LinkedHashMap<>();
        List.of("q", "kind", "record").forEach(name -> {
            if (get(name) != null) {
                kept.put(name, get(name));
            }
        });
        return kept;
    }

    /** What an export is told of the address. */
    public Map<String, String> getForExport() {
        Map<String, String> told = new LinkedHashMap<>();
        HistoryFilters.NAMES.forEach(name -> {
            if (get(name) != null) {
                told.put(name, get(name));
            }
        });
        return told;
    }

    /** What the record is called that the list is narrowed down to; its id when no line says. */
    public String getRecordName() {
        return getPage().rows().stream()
                .map(HistoryRow::record)
                .filter(name -> name != null)
                .findFirst()
                .orElse(get("record"));
    }

    public EventKind[] getKinds() {
        return EventKind.values();
    }

    public RecordType[] getTypes() {
        return RecordType.values();
    }

    public List<MemberService.MemberRow> getMembers() {
        return members.all();
    }
}
