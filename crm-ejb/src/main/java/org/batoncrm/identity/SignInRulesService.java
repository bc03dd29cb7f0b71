package org.batoncrm.identity;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.Changes;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.Unknown;

/** What the company wants of its members' logins. */
@Stateless
@InTenant
public class SignInRulesService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private KnownSignInRules known;

    @Inject
    private EventLog log;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** The rules that hold. */
    @InTenant({Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN, Role.PLATFORM_OPERATOR})
    public SignInRules rules() {
        // Past the shared cache: what is found here is remembered for a while already
        return em.createQuery(
                        "select t.secondFactor, t.idleMinutes, t.loginMinutes from Tenant t where t.id = :id",
                        Object[].class)
                .setParameter("id", tenantId())
                .getResultStream()
                .map(row -> new SignInRules((Boolean) row[0], (Integer) row[1], (Integer) row[2]))
                .findFirst()
                .orElseThrow(Unknown::new);
    }

    /**
     * Stores what the admin entered. It holds at once here, and on other nodes when they ask next.
     *
     * @param seen what the admin started from
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @InTenant(Role.TENANT_ADMIN)
    public void edit(SignInRules seen, SignInRules entered) {
        Tenant tenant = Unknown.unlessLocked(em, Tenant.class, tenantId());
        EditConflict.check(seen, tenant.signInRules(), tenant.setUpBy(), tenant.setUpAt());
        SignInRules checked = entered.checked();
        tenant.rule(checked, callers.require().memberId(), Instant.now());
        String changes = Changes.told(seen, checked);
        if (!changes.isEmpty()) {
            log.note(Deed.CHANGED, RecordType.TENANT, tenantId(), changes);
        }
        forgetAfterwards(tenantId());
    }

    /**
     * Makes sure that a second factor can be asked for: otherwise nobody could come in.
     *
     * @param there whether the identity provider can
     * @throws RuleBroken when not
     */
    @InTenant(Role.TENANT_ADMIN)
    public void requireProviderWithSecondFactor(boolean there) {
        if (!there) {
            throw RuleBroken.in("secondFactor", "signIn.noFactor");
        }
    }

    /** Not before the change can be seen by whoever asks. */
    private void forgetAfterwards(UUID tenantId) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do yet
            }

            @Override
            public void afterCompletion(int status) {
                known.forget(tenantId);
            }
        });
    }

    private UUID tenantId() {
        return callers.require().tenantId();
    }
}
