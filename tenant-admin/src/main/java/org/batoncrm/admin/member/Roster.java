package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.OrganizationMembers.OrganizationMember;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.MemberService.MemberRow;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Person;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.Unknown;

/** Who is in the tenant: what Keycloak says of memberships and roles, and what is noted here. */
@ApplicationScoped
public class Roster {

    /**
     * A member.
     *
     * @param lastSeen the last login; null before the first
     * @param service whether it is a program's account
     * @param lockedOut whether Keycloak itself lets the person in nowhere
     */
    public record Entry(
            UUID id,
            String name,
            String email,
            Set<Role> roles,
            MemberState state,
            Instant lastSeen,
            boolean service,
            boolean lockedOut) {

        public Person person() {
            return new Person(id, name, email);
        }

        public boolean isActive() {
            return state == MemberState.ACTIVE && !lockedOut;
        }
    }

    @Inject
    private CallerContext callers;

    @Inject
    private OrganizationMembers members;

    @Inject
    private MemberService noted;

    /** Everybody who is a member, by name. */
    public List<Entry> all() {
        Map<UUID, MemberRow> rows = rows();
        return members.all(callers.require().tenantId()).stream()
                .map(member -> entry(member, rows.get(member.id())))
                .sorted(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * One member; one who was removed, too, for the records show the name.
     *
     * @throws Unknown when the tenant never had such a member
     */
    public Entry one(UUID memberId) {
        MemberRow row = rows().get(memberId);
        return members.one(callers.require().tenantId(), memberId)
                .map(member -> entry(member, row))
                .orElseGet(() -> gone(row));
    }

    /** The members who have set no second factor up and may enter, by name. */
    public List<Entry> withoutSecondFactor() {
        Map<UUID, MemberRow> rows = rows();
        return members.withoutSecondFactor(callers.require().tenantId()).stream()
                .map(member -> entry(member, rows.get(member.id())))
                .filter(Entry::isActive)
                .sorted(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Map<UUID, MemberRow> rows() {
        return noted.all().stream().collect(Collectors.toMap(MemberRow::id, Function.identity()));
    }

    private static Entry entry(OrganizationMember member, MemberRow row) {
        return new Entry(
                member.id(),
                member.name(),
                member.email(),
                member.roles(),
                row == null ? MemberState.ACTIVE : row.state(),
                row == null ? null : row.lastSeen(),
                member.service(),
                !member.enabled());
    }

    private static Entry gone(MemberRow row) {
        if (row == null) {
            throw new Unknown();
        }
        return new Entry(
                row.id(), row.name(), row.email(), Set.of(), MemberState.REMOVED, row.lastSeen(), false, false);
    }
}
