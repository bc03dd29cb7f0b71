package org.batoncrm.admin.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.identity.MemberAdministration;
import org.batoncrm.identity.Person;

/**
 * Takes the second factor of a member away who has lost the phone. The account is the person's: where it opens another
 * company as well, no admin of this one may make it weaker.
 */
@ApplicationScoped
class FactorReset implements ChangeKind<FactorReset.Wish> {

    record Wish(Person person) {}

    @Inject
    private Users users;

    @Inject
    private MemberAdministration administration;

    @Override
    public String name() {
        return "member.factor";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.doing("take the factor away", change -> {
                    UUID id = change.payload().person().id();
                    administration.requireFactorOfOurs(
                            change.startedBy(), id, users.isElsewhere(id, change.tenantId()));
                    users.removeSecondFactors(id);
                }),
                Step.doing(
                        "end the sessions",
                        change -> users.endSessions(change.payload().person().id())),
                Step.here(
                        "outdate the logins",
                        change -> administration.factorReset(
                                change.startedBy(), change.payload().person())));
    }
}
