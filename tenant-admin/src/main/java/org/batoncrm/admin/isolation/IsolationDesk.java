package org.batoncrm.admin.isolation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.isolation.Attack;
import org.batoncrm.isolation.AttackLog;
import org.batoncrm.isolation.IsolationService;
import org.batoncrm.isolation.PersistenceWay;
import org.batoncrm.isolation.Report;
import org.batoncrm.isolation.ServiceWay;
import org.batoncrm.isolation.SqlWay;

/** Works at a proof, from the beginning to its end. */
@ApplicationScoped
public class IsolationDesk {

    private static final System.Logger LOG = System.getLogger(IsolationDesk.class.getName());

    @Inject
    private CallerContext callers;

    @Inject
    private IsolationService proofs;

    @Inject
    private Attack attack;

    @Inject
    private PersistenceWay persistence;

    @Inject
    private SqlWay sql;

    @Inject
    private ServiceWay services;

    @Inject
    private ApiWay api;

    @Inject
    private ExportWay exports;

    /** Proves the isolation to the admin who asked. */
    @ActivateRequestContext
    public void prove(Caller admin, UUID proof) {
        callers.become(admin);
        try {
            Report report =
                    attack.on(admin, List.of(persistence, sql, services, api, exports), log -> tell(admin, proof, log));
            proofs.end(proof, report);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The proof of isolation " + proof + " of tenant " + admin.tenantId() + " failed", e);
            callers.become(admin);
            proofs.fail(proof);
        }
    }

    private void tell(Caller admin, UUID proof, AttackLog log) {
        Caller before = callers.caller().orElse(null);
        callers.become(admin);
        proofs.heard(proof, log.way(), log.attempts(), log.findings());
        callers.become(before);
    }
}
