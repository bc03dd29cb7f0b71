package org.batoncrm.numbering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.NumberForm;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantSettings;

/**
 * Gives out document numbers such as {@code Q-2026-00042}, one sequence per tenant, kind and year. The counter's row is
 * locked until the document is stored: a number is never given twice, and one that was not used is given again.
 */
@Stateless
@InTenant
public class DocumentNumbers {

    /** The year of a sequence that never begins anew. */
    static final int NO_YEAR = 0;

    /** The kinds of document that carry a number. */
    public enum Kind {
        QUOTATION("quotation"),
        BOOKING_ORDER("booking_order");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        /** How the numbers of this kind read by these rules. */
        public NumberForm form(DocumentRules rules) {
            return new NumberForm(this == QUOTATION ? rules.quotationNumbers() : rules.bookingNumbers());
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
        TenantSettings settings = tenants.settings();
        NumberForm form = kind.form(settings.documents());
        int year = settings.dayOf(at).getYear();
        Number place = (Number) em.createNativeQuery(
                        """
                        insert into document_counter (tenant_id, kind, year, last) values (?1, ?2, ?3, 1)
                        on conflict (tenant_id, kind, year) do update set last = document_counter.last + 1
                        returning last""")
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, kind.name())
                .setParameter(3, form.hasYear() ? year : NO_YEAR)
                .getSingleResult();
        return form.number(year, place.longValue());
    }

    /**
     * What the next number would be if the numbers of this kind read so, to look at: nobody is given it, and by the time it
     * is needed another may be next.
     */
    @InTenant(Role.TENANT_ADMIN)
    public String preview(Kind kind, NumberForm form, Instant at) {
        int year = tenants.settings().dayOf(at).getYear();
        Number last = (Number) em.createNativeQuery(
                        """
                        select greatest(
                            (select last from document_counter where tenant_id = ?1 and kind = ?2 and year = ?3),
                            (select max(place) from (%s) numbers where year = ?3), 0)"""
                                .formatted(numbersLike(kind, form, "?4")))
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, kind.name())
                .setParameter(3, form.hasYear() ? year : NO_YEAR)
                .setParameter(4, form.expression())
                .getSingleResult();
        return form.number(year, last.longValue() + 1);
    }

    /**
     * Gets ready for numbers that read so from now on. Where documents carry such numbers already, because they were called
     * so before or happen to be, the sequence goes on after the highest: no number is given a second time.
     */
    @InTenant(Role.TENANT_ADMIN)
    public void follow(Kind kind, NumberForm form) {
        em.createNativeQuery(
                        """
                        insert into document_counter (tenant_id, kind, year, last)
                        select ?1, ?2, year, max(place) from (%s) numbers group by year
                        on conflict (tenant_id, kind, year)
                        do update set last = greatest(document_counter.last, excluded.last)"""
                                .formatted(numbersLike(kind, form, "?3")))
                .setParameter(1, callers.require().tenantId())
                .setParameter(2, kind.name())
                .setParameter(3, form.expression())
                .executeUpdate();
    }

    /** Year and place of all numbers of this kind that read like this. */
    private static String numbersLike(Kind kind, NumberForm form, String expression) {
        String year = !form.hasYear() ? "'" + NO_YEAR + "'" : form.isYearFirst() ? "part[1]" : "part[2]";
        String place = form.isYearFirst() ? "part[2]" : "part[1]";
        return "select cast(%s as integer) as year, cast(%s as bigint) as place from %s, regexp_match(number, %s) as part"
                        .formatted(year, place, kind.table, expression)
                + " where tenant_id = ?1 and part is not null";
    }
}
