package org.batoncrm.stack.demo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.batoncrm.activity.Activity;
import org.batoncrm.booking.BookingItem;
import org.batoncrm.booking.BookingOrder;
import org.batoncrm.booking.Team;
import org.batoncrm.booking.TeamMember;
import org.batoncrm.customer.Contact;
import org.batoncrm.customer.Customer;
import org.batoncrm.identity.Member;
import org.batoncrm.lead.Lead;
import org.batoncrm.negotiation.Round;
import org.batoncrm.opportunity.Opportunity;
import org.batoncrm.opportunity.Stage;
import org.batoncrm.process.Event;
import org.batoncrm.process.Reason;
import org.batoncrm.quotation.Quotation;
import org.batoncrm.quotation.QuotationLine;
import org.batoncrm.stack.StackProblem;
import org.batoncrm.tenancy.TaxRates;
import org.batoncrm.tenancy.Tenant;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** Stores the demo's records as the application's role, under the same row level security as everything else. */
final class Archivist implements AutoCloseable {

    // What the demo writes. Outside the server nothing finds the entities by itself.
    private static final List<Class<?>> ENTITIES = List.of(
            Activity.class,
            BookingItem.class,
            BookingOrder.class,
            Contact.class,
            Customer.class,
            Event.class,
            Lead.class,
            Member.class,
            Opportunity.class,
            Quotation.class,
            QuotationLine.class,
            Reason.class,
            Round.class,
            Stage.class,
            Team.class,
            TeamMember.class,
            // How the tenant's tax rates are written
            TaxRates.class,
            Tenant.class);

    private final EntityManagerFactory factory;

    Archivist(String url) {
        PersistenceConfiguration unit = new PersistenceConfiguration("demo")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property("jakarta.persistence.jdbc.url", url)
                .property("jakarta.persistence.jdbc.driver", "org.postgresql.Driver")
                .property("eclipselink.weaving", "false")
                .property("eclipselink.jdbc.allow-native-sql-queries", "true")
                .property("eclipselink.jdbc.batch-writing", "JDBC")
                .property("eclipselink.logging.level", "WARNING")
                // It warns of every entity, because the tenant in its key is no field
                .property("eclipselink.logging.level.metadata", "SEVERE");
        // EclipseLink would look for the server's file all the same, and cannot read it outside the server
        System.setProperty("eclipselink.persistencexml", "META-INF/none-outside-the-server.xml");
        ENTITIES.forEach(unit::managedClass);
        factory = new PersistenceProvider().createEntityManagerFactory(unit);
    }

    /** Stores what a company wrote down, in one transaction of this tenant. */
    void store(UUID tenant, Ledger ledger) {
        inTenant(tenant, em -> {
            for (List<?> entries : ledger.inOrder()) {
                entries.forEach(em::persist);
                em.flush();
                em.clear();
            }
            ledger.counters.forEach((counter, last) -> em.createNativeQuery(
                            "insert into document_counter (tenant_id, kind, year, last) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, tenant)
                    .setParameter(2, counter.kind().name())
                    .setParameter(3, counter.year())
                    .setParameter(4, last)
                    .executeUpdate());
            em.createNativeQuery("select link_events(?1)")
                    .setParameter(1, Integer.MAX_VALUE)
                    .getSingleResult();
        });
    }

    private void inTenant(UUID tenant, Consumer<EntityManager> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            em.setProperty("eclipselink.tenant-id", tenant);
            try (PreparedStatement set = em.unwrap(Connection.class)
                    .prepareStatement(
                            "select set_config('baton.tenant', ?, true), set_config('baton.platform', 'on', true)")) {
                set.setString(1, tenant.toString());
                set.execute();
            }
            work.accept(em);
            em.getTransaction().commit();
        } catch (SQLException e) {
            throw new StackProblem("The demo data could not be stored: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
