package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.batoncrm.change.ChangeRow;
import org.batoncrm.change.ChangeService;
import org.batoncrm.webkit.page.Names;

/** Changes of members that could not be made at once. */
@Named
@RequestScoped
public class Unfinished {

    @Inject
    private ChangeService changes;

    @Inject
    private Names names;

    private List<ChangeRow> rows;

    public List<ChangeRow> getRows() {
        if (rows == null) {
            rows = changes.unfinished().stream()
                    .filter(change -> change.kind().startsWith("member."))
                    .toList();
        }
        return rows;
    }

    /** Whom a change is about. */
    public String about(ChangeRow change) {
        String subject = change.subject();
        return subject.contains("@") ? subject : names.member(UUID.fromString(subject));
    }

    /** Takes one away that was refused. */
    public void dismiss(UUID changeId) {
        changes.dismiss(changeId);
        rows = null;
    }
}
