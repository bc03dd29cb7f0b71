package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.identity.MemberAdministration;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Person;

/**
 * Keeps a member out, or lets them in again. Nothing changes at Keycloak: the account is the person's, who may work in
 * other tenants with it, and the roles stay for the day when they come back.
 */
@ApplicationScoped
class StateChange implements ChangeKind<StateChange.Wish> {

    record Wish(Person person, MemberState state) {}

    @Inject
    private Admins admins;

    @Inject
    private MemberAdministration administration;

    @Override
    public String name() {
        return "member.state";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.doing("look for another admin", change -> {
                    if (change.payload().state() != MemberState.ACTIVE) {
                        admins.requireAnyButAdmin(
                                change.tenantId(), change.payload().person().id());
                    }
                }),
                Step.here(
                        "open or close the door",
                        change -> administration.setState(
                                change.startedBy(),
                                change.payload().person(),
                                change.payload().state())));
    }
}
