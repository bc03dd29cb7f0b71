package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.batoncrm.change.ChangeRow;
import org.batoncrm.change.ChangeService;
import org.batoncrm.webkit.page.Names;

/** Changes of members, or for operators of tenants, that could not be made at once. */
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
            rows = changes.unfinished().stream().toList();
        }
        return rows;
    }

    /** Whom a change is about. */
    public String about(ChangeRow change) {
        String subject = change.subject();
        boolean person = change.kind().startsWith("member.") && !subject.contains("@");
        return person ? names.member(UUID.fromString(subject)) : subject;
    }

    /** Takes one away that was refused. */
    public void dismiss(UUID changeId) {
        changes.dismiss(changeId);
        rows = null;
    }
}
