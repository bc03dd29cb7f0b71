package org.batoncrm.admin.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.platform.TenantOrder;
import org.batoncrm.tenancy.NotAllowed;

/** Where an operator of the platform opens tenants. */
@ApplicationScoped
public class OpeningDesk {

    @Inject
    private CallerContext callers;

    @Inject
    private Changes changes;

    @Inject
    private TenantOpening opening;

    /**
     * Opens a tenant, and has its first admin invited by mail.
     *
     * @return the tenant's id
     * @throws org.batoncrm.rule.RuleBroken when what was entered cannot be, or the alias is taken
     * @throws org.batoncrm.identity.ProviderProblem when Keycloak refuses, or does not answer: then it is done later
     */
    public UUID open(TenantOrder entered) {
        if (!callers.require().isOperator()) {
            throw new NotAllowed();
        }
        TenantOrder order = entered.checked();
        String subject = Premises.guard(order.alias());
        return changes.make(opening, subject, subject, new TenantOpening.Wish(order, null))
                .tenantId();
    }
}
