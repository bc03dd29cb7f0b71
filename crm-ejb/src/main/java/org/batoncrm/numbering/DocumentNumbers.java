package org.batoncrm.numbering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.TenantService;

/**
 * Gives out document numbers such as {@code Q-2026-00042}, one sequence per tenant, kind and year. The counter's row is
 * locked until the document is stored: a number is never given twice, and one that was not used is given again.
 */
@Stateless
@InTenant
public class DocumentNumbers {

    /** The kinds of document that carry a number. */
    public enum Kind {
        QUOTATION("Q"),
        BOOKING_ORDER("B");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** How the number reads. */
        public String format(int year, long sequence) {
            // The same digits whatever the server's own language is
            return String.format(Locale.ROOT, "%s-%04d-%05d", prefix, year, sequence);
        }
    }

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private TenantService tenants;

    /** The next number of this kind, of the year that it is for the tenant at this time. */
    public String next(Kind kind, Instant at) {
        int year = tenants.settings().dayOf(at).getYear();
        Number sequence = (Number) em.createNativeQuery(
                        """
                        insert into document_counter (tenant_id, kind, year, last) values (?1, ?2, ?3, 1)
                        on conflict (tenant_id, kind, year) do update set last = document_counter.last + 1
                        returning last""")
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, kind.name())
                .setParameter(3, year)
                .getSingleResult();
        return kind.format(year, sequence.longValue());
    }
}
