package org.batoncrm.company;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.PLATFORM_OPERATOR;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.text.Texts;

/** The company's logo: in the frame of all pages, and on its documents. */
@Stateless
@InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN, PLATFORM_OPERATOR})
public class LogoService {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private QuotaService quotas;

    @Inject
    private EventLog log;

    /** The logo; empty while there is none. */
    public Optional<LogoFile> find() {
        return stored().map(Logo::file);
    }

    /** What tells this logo from others, so that browsers know a new one; empty while there is none. */
    public Optional<String> fingerprint() {
        return em.createQuery("select l.fingerprint from Logo l", String.class)
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes a picture as the logo.
     *
     * @param sent the bytes of a PNG or JPEG file
     * @throws org.batoncrm.rule.RuleBroken when they are not, the picture is too large or too small, or the plan has no
     *     room for it
     */
    @InTenant(TENANT_ADMIN)
    public void set(byte[] sent) {
        Picture picture = Picture.read(sent);
        // Two first logos at once would both find none
        Unknown.unlessLocked(em, Tenant.class, tenantId());
        int before = stored().map(logo -> logo.file().png().length).orElse(0);
        quotas.makeRoom(Quota.STORAGE, Math.max(0, picture.png().length - before));
        stored().orElseGet(this::blank).show(picture);
        log.note(Deed.CHANGED, RecordType.TENANT, tenantId(), Texts.of("logo.set", picture.width(), picture.height()));
    }

    /** Takes the logo away. */
    @InTenant(TENANT_ADMIN)
    public void remove() {
        stored().ifPresent(logo -> {
            em.remove(logo);
            log.note(Deed.CHANGED, RecordType.TENANT, tenantId(), Texts.of("logo.removed"));
        });
    }

    private Optional<Logo> stored() {
        return Optional.ofNullable(em.find(Logo.class, tenantId()));
    }

    private Logo blank() {
        Logo logo = new Logo(tenantId());
        em.persist(logo);
        return logo;
    }

    private UUID tenantId() {
        return callers.require().tenantId();
    }
}
