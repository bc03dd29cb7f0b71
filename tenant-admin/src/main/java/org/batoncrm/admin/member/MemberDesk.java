package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.admin.keycloak.Invitations;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.OrganizationMembers.OrganizationMember;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.admin.member.Roster.Entry;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Person;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.Unknown;

/** What an admin does about the members of the tenant. */
@ApplicationScoped
public class MemberDesk {

    private static final int LONGEST_EMAIL = 254;

    @Inject
    private CallerContext callers;

    @Inject
    private Changes changes;

    @Inject
    private Roster roster;

    @Inject
    private RoleChange roleChange;

    @Inject
    private StateChange stateChange;

    @Inject
    private FactorReset factorReset;

    @Inject
    private Removal removal;

    @Inject
    private Successors successors;

    @Inject
    private InvitationMade invitationMade;

    @Inject
    private InvitationRevoked invitationRevoked;

    @Inject
    private Arrival arrival;

    @Inject
    private InvitationService waiting;

    @Inject
    private Invitations invitations;

    @Inject
    private OrganizationMembers members;

    @Inject
    private Users users;

    @Inject
    private TenantService tenants;

    /** Gives a member these roles, and takes all others. */
    public void setRoles(UUID memberId, Set<Role> roles) {
        Person person = roster.one(memberId).person();
        changes.make(
                roleChange,
                memberId.toString(),
                roles.contains(Role.TENANT_ADMIN) ? null : Admins.GUARD,
                new RoleChange.Wish(person, roles, null));
    }

    /** Keeps a member out for now. */
    public void disable(UUID memberId) {
        setState(memberId, MemberState.DISABLED);
    }

    /** Lets a member in again. */
    public void enable(UUID memberId) {
        setState(memberId, MemberState.ACTIVE);
    }

    private void setState(UUID memberId, MemberState state) {
        Person person = roster.one(memberId).person();
        changes.make(
                stateChange,
                memberId.toString(),
                state == MemberState.ACTIVE ? null : Admins.GUARD,
                new StateChange.Wish(person, state));
    }

    /**
     * Takes a member's second factor away, so that they set up a new one.
     *
     * @throws org.batoncrm.rule.RuleBroken for oneself, and for somebody who is in another company as well
     */
    public void resetFactor(UUID memberId) {
        Entry member = roster.one(memberId);
        if (member.state() == MemberState.REMOVED) {
            throw new Unknown();
        }
        changes.make(factorReset, memberId.toString(), new FactorReset.Wish(member.person()));
    }

    /** Whether a member has set a second factor up. */
    public boolean hasFactor(Entry member) {
        return member.state() != MemberState.REMOVED && users.hasSecondFactor(member.id());
    }

    /** How much work is open with a member, by the role that it needs. */
    public Map<Role, Long> openWork(UUID memberId) {
        return successors.openWork(memberId);
    }

    /**
     * Removes a member from the tenant. The records stay, and are shown with the name.
     *
     * @param takers who takes the open work over, by the role that it needs; where nobody is named, it stays
     */
    public void remove(UUID memberId, Map<Role, UUID> takers) {
        Person person = roster.one(memberId).person();
        changes.make(removal, memberId.toString(), Admins.GUARD, new Removal.Wish(person, takers));
    }

    /** Invites somebody, with the roles that the person will have. */
    public void invite(String email, Set<Role> roles) {
        String address = Rules.needed("email", Rules.email("email", email), LONGEST_EMAIL);
        changes.make(invitationMade, subject(address), new InvitationMade.Wish(address, roles));
    }

    /** Sends the mail of an invitation again, with a new time to follow it. */
    public void inviteAgain(String email) {
        UUID tenantId = callers.require().tenantId();
        String address = waiting.of(email).orElseThrow(Unknown::new).email();
        tenants.language().speaking(() -> invitations.again(tenantId, address));
        waiting.happened(callers.require().memberId(), Deed.INVITED_AGAIN, address);
    }

    /** Takes an invitation back. */
    public void revoke(String email) {
        String address = waiting.of(email).orElseThrow(Unknown::new).email();
        changes.make(invitationRevoked, subject(address), new InvitationRevoked.Wish(address));
    }

    /**
     * Gives the roles that were waiting to a person who followed an invitation.
     *
     * @param who signed in, in the tenant, and has no role there yet
     * @return whether roles were waiting
     */
    public boolean welcome(Caller who) {
        // The person has no role yet. The token's address may be an old one, or one that nobody has proved to be theirs
        return callers.asClock(who.tenantId(), () -> members.one(who.tenantId(), who.memberId())
                .filter(OrganizationMember::emailVerified)
                .flatMap(member -> waiting.of(member.email())
                        .map(invitation -> new Arrival.Guest(
                                new Person(member.id(), member.name(), member.email()), invitation.roles())))
                .map(guest -> changes.make(arrival, subject(guest.person().email()), guest))
                .isPresent());
    }

    private static String subject(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
