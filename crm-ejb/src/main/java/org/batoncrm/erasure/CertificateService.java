package org.batoncrm.erasure;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Platform;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;

/** Keeps the certificates of erasures, for the operators of the platform. */
@Stateless
@InTenant(Role.PLATFORM_OPERATOR)
public class CertificateService {

    private static final int SHOWN = 200;

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** Writes the certificate; one that is written already stays as it is. */
    public void certify(Erased erased) {
        requirePlatform();
        boolean written = !em.createQuery("select c.id from Certificate c where c.erased = :erased", UUID.class)
                .setParameter("erased", erased.tenantId())
                .getResultList()
                .isEmpty();
        if (!written) {
            em.persist(new Certificate(erased, Instant.now()));
        }
    }

    /** The certificates of late, newest first. */
    public List<CertificateRow> all() {
        requirePlatform();
        return em
                .createQuery("select c from Certificate c order by c.endedAt desc, c.id desc", Certificate.class)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(Certificate::row)
                .toList();
    }

    /** One of them. */
    public CertificateRow get(UUID id) {
        requirePlatform();
        return Unknown.unlessFound(em, Certificate.class, id).row();
    }

    private void requirePlatform() {
        if (!callers.require().tenantId().equals(Platform.ID)) {
            throw new NotAllowed();
        }
    }
}
