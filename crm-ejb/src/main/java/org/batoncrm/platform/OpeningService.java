package org.batoncrm.platform;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.FiguresService;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.text.Texts;

/** Opens the tenant that the platform acts in. */
@Stateless
@InTenant(Role.PLATFORM_OPERATOR)
public class OpeningService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private EventLog log;

    @Inject
    private FiguresService figures;

    @Inject
    private InvitationService invitations;

    /**
     * Stores what the tenant starts with, and whom it waits for. One that is open already stays as it is: asked twice, it
     * happens once.
     *
     * @param admin the e-mail address of whoever is invited as its admin
     */
    public void open(NewTenant tenant, String admin) {
        if (open(tenant)) {
            UUID invitation = invitations.note(null, admin, Set.of(Role.TENANT_ADMIN));
            log.note(Deed.INVITED, RecordType.MEMBER, invitation, admin);
            em.flush();
            figures.recount();
        }
    }

    /**
     * Stores what the tenant starts with. One that is open already stays as it is: asked twice, it happens once.
     *
     * @return whether this opened it
     */
    public boolean open(NewTenant tenant) {
        UUID id = callers.require().tenantId();
        if (em.find(Tenant.class, id) != null) {
            return false;
        }
        em.persist(tenant.row(id, Instant.now()));
        // The persistence does not know that the lists refer to it
        em.flush();
        tenant.lists().forEach(em::persist);
        em.persist(tenant.letterhead(id));
        log.note(Deed.CREATED, RecordType.TENANT, id, Texts.constant(tenant.plan()));
        em.flush();
        figures.recount();
        return true;
    }
}
