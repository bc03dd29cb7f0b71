package org.batoncrm.admin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.admin.member.MemberDesk;
import org.batoncrm.admin.member.Roster;
import org.batoncrm.admin.member.Roster.Entry;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.EventRow;
import org.batoncrm.process.RecordType;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.RecordPage;
import org.primefaces.PrimeFaces;

/** One member: the roles, whether they may enter, and what becomes of their work when they leave. */
@Named
@ViewScoped
public class MemberPage extends RecordPage<Entry> {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 30;

    /** Work that needs a role, and who can take it over. */
    public record OpenWork(Role role, long count, List<Entry> takers) {}

    @Inject
    private Roster roster;

    @Inject
    private MemberDesk desk;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    @Inject
    private Saving saving;

    @Inject
    private Answers answers;

    private Role[] roles;
    private boolean factor;
    private transient List<OpenWork> openWork = List.of();
    private final Map<Role, String> takers = new EnumMap<>(Role.class);

    @Override
    protected Entry load(UUID memberId) {
        Entry member = roster.one(memberId);
        roles = roles == null ? member.roles().toArray(Role[]::new) : roles;
        factor = desk.hasFactor(member);
        return member;
    }

    /** Whether the member is the admin who looks at the page. */
    public boolean isMyself() {
        return getRecord().id().equals(callers.require().memberId());
    }

    /** Stores the roles; an admin who would lose the own one is asked first. */
    public void saveRoles() {
        boolean ask = isMyself() && !Set.of(roles).contains(Role.TENANT_ADMIN);
        PrimeFaces.current().ajax().addCallbackParam("ask", ask);
        if (!ask) {
            saveRolesAnyway();
        }
    }

    /** Stores the roles, whatever they are. */
    public void saveRolesAnyway() {
        if (saving.save("member.rolesSaved", () -> desk.setRoles(getRecord().id(), Set.of(roles)))) {
            leaveUnless(Set.of(roles).contains(Role.TENANT_ADMIN));
            roles = null;
            open();
        }
    }

    public void disable() {
        if (saving.save("member.disabled", () -> desk.disable(getRecord().id()))) {
            leaveUnless(false);
            open();
        }
    }

    public void enable() {
        if (saving.save("member.enabled", () -> desk.enable(getRecord().id()))) {
            open();
        }
    }

    /** Takes the second factor away of a member who has lost it. */
    public void resetFactor() {
        if (saving.save("member.factorReset", () -> desk.resetFactor(getRecord().id()))) {
            open();
        }
    }

    /** Looks at what is open with the member. */
    public void startRemoval() {
        takers.clear();
        List<Entry> all = roster.all();
        openWork = desk.openWork(getRecord().id()).entrySet().stream()
                .map(open -> new OpenWork(
                        open.getKey(),
                        open.getValue(),
                        all.stream()
                                .filter(member -> canTake(member, open.getKey()))
                                .toList()))
                .toList();
    }

    /** Somebody who was never here cannot be given work. */
    private boolean canTake(Entry member, Role role) {
        return member.isActive()
                && member.lastSeen() != null
                && member.roles().contains(role)
                && !member.id().equals(getRecord().id());
    }

    /** Removes the member, and goes back to the list. */
    public String remove() {
        Map<Role, UUID> chosen = new EnumMap<>(Role.class);
        takers.forEach((role, id) -> {
            if (id != null && !id.isBlank()) {
                chosen.put(role, UUID.fromString(id));
            }
        });
        boolean removed = answers.done(() -> desk.remove(getRecord().id(), chosen));
        if (removed) {
            answers.tell(Saving.text("member.removed"));
        }
        return removed ? "members?faces-redirect=true" : null;
    }

    /** An admin who shut themselves out goes where everybody may go. */
    private void leaveUnless(boolean staying) {
        if (isMyself() && !staying) {
            try {
                FacesContext.getCurrentInstance().getExternalContext().redirect("/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What happened to the member, newest first. */
    public List<EventRow> getHistory() {
        return log.slice(new SliceRequest(
                        null,
                        Map.of("type", RecordType.MEMBER, "record", getRecord().id()),
                        null,
                        false,
                        null,
                        LINES))
                .rows();
    }

    /** Whether the member has set a second factor up. */
    public boolean isFactor() {
        return factor;
    }

    public List<Role> getAllRoles() {
        return Organizations.ROLES;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }

    /** What is open with the member, as it was when the removal was begun. */
    public List<OpenWork> getOpenWork() {
        return openWork == null ? List.of() : openWork;
    }

    public Map<Role, String> getTakers() {
        return takers;
    }
}
