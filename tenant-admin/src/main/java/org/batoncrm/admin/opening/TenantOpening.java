package org.batoncrm.admin.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.Invitations;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.platform.OpeningService;
import org.batoncrm.platform.TenantOrder;

/**
 * Opens a tenant and invites its first admin. The intent is the platform's, for there is no tenant yet. What somebody may
 * say no to comes before the tenant's row, which nothing here takes back.
 */
@ApplicationScoped
class TenantOpening implements ChangeKind<TenantOpening.Wish> {

    /**
     * @param tenantId the id of the organization; null while there is none
     */
    record Wish(TenantOrder order, UUID tenantId) {

        private Wish in(UUID organization) {
            return new Wish(order, organization);
        }
    }

    @Inject
    private Premises premises;

    @Inject
    private Invitations invitations;

    @Inject
    private OpeningService opening;

    @Inject
    private CallerContext callers;

    @Override
    public String name() {
        return "tenant.open";
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
                            TenantOrder order = change.payload().order();
                            return change.payload().in(premises.ensure(order.alias(), order.name()));
                        })
                        .undoneBy(change ->
                                premises.remove(change.payload().order().alias())),
                Step.doing("invite the first admin", change -> {
                    TenantOrder order = change.payload().order();
                    order.language()
                            .speaking(() -> invitations.ensure(change.payload().tenantId(), order.email()));
                }),
                Step.doing("open the tenant", change -> {
                    TenantOrder order = change.payload().order();
                    callers.actIn(change.payload().tenantId(), () -> {
                        opening.open(order.tenant(), order.email());
                        return null;
                    });
                }));
    }
}
