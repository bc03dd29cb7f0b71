package org.batoncrm.admin.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.platform.OpeningService;
import org.batoncrm.signup.SignUpOrder;
import org.batoncrm.signup.SignUpService;

/**
 * Opens the tenant of a company that signed up. As when an operator opens one, what somebody may say no to comes before the
 * tenant's row. Who confirmed the address gets the account, or has one, and every role: one
 * person alone can try all of it.
 */
@ApplicationScoped
class SignUpOpening implements ChangeKind<SignUpOpening.Wish> {

    /**
     * @param tenantId the id of the organization; null while there is none
     * @param userId the person's account; null while there is none
     */
    record Wish(SignUpOrder order, UUID tenantId, UUID userId) {}

    private static final Set<Role> ROLES = Set.of(Role.TENANT_ADMIN, Role.SALES_MANAGER, Role.OPERATIONS);

    @Inject
    private Premises premises;

    @Inject
    private Users users;

    @Inject
    private OrganizationMembers members;

    @Inject
    private OpeningService opening;

    @Inject
    private SignUpService signUps;

    @Inject
    private CallerContext callers;

    @Override
    public String name() {
        return "tenant.signUp";
    }

    @Override
    public Class<Wish> payloadType() {
        return Wish.class;
    }

    @Override
    public List<Step<Wish>> steps() {
        return List.of(
                Step.doing(
                        "look whether the short name is free",
                        change -> premises.requireFree(change.payload().order().alias())),
                Step.<Wish>learning("make the organization", change -> {
                            SignUpOrder order = change.payload().order();
                            return new Wish(order, premises.ensure(order.alias(), order.company()), null);
                        })
                        .undoneBy(change ->
                                premises.remove(change.payload().order().alias())),
                Step.learning("find or make the account", change -> {
                    SignUpOrder order = change.payload().order();
                    return new Wish(order, change.payload().tenantId(), users.ensure(order.email(), order.name()));
                }),
                Step.doing("let the person in", change -> {
                    Wish wish = change.payload();
                    members.join(wish.tenantId(), wish.userId());
                    members.setRoles(wish.tenantId(), wish.userId(), ROLES);
                }),
                Step.doing("let the person choose a password", change -> {
                    if (!users.hasPassword(change.payload().userId())) {
                        users.letChoosePassword(change.payload().userId());
                    }
                }),
                Step.doing(
                        "open the tenant",
                        change -> callers.actIn(
                                change.payload().tenantId(),
                                () -> opening.open(change.payload().order().tenant()))),
                Step.here(
                        "let the link lead nowhere any more",
                        change -> signUps.opened(change.payload().order().id())));
    }
}
