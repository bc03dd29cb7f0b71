package org.batoncrm.customer;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.lead.Lead;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Listing;
import org.batoncrm.list.Page;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Actors;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.Changes;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.Unknown;

/** The customers and their contacts. */
@Stateless
@InTenant(SALES_MANAGER)
public class CustomerService {

    /** The most contacts of a customer: they are always shown all together. */
    public static final int MOST_CONTACTS = 200;

    private static final Listing<CustomerRow> CUSTOMERS = new Listing<>(
                    CustomerRow.class,
                    "c.id, c.company, c.email, c.phone, c.country, c.ownerId, c.createdAt",
                    "Customer c")
            .searching("c.company", "c.email", "c.phone")
            .filtering("owner", "c.ownerId")
            .filtering("lead", "c.leadId")
            .sorting("company", "c.company")
            .sorting("country", "c.country")
            .sorting("createdAt", "c.createdAt")
            .ordered("c.createdAt desc, c.id desc");

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private EventLog log;

    @Inject
    private Actors actors;

    @InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN})
    public Page<CustomerRow> list(ListRequest request) {
        return CUSTOMERS.page(em, request);
    }

    @InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN})
    public Slice<CustomerRow> slice(SliceRequest request) {
        return CUSTOMERS.slice(em, request);
    }

    @InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN})
    public CustomerView get(UUID id) {
        Customer customer = Unknown.unlessFound(em, Customer.class, id);
        List<CustomerView.ContactRow> contacts = em
                .createQuery(
                        "select c from Contact c where c.customerId = :customer order by c.name, c.id", Contact.class)
                .setParameter("customer", id)
                .getResultList()
                .stream()
                .map(c -> new CustomerView.ContactRow(c.id(), c.data()))
                .toList();
        return new CustomerView(
                id, customer.data(), customer.leadId(), customer.ownerId(), customer.createdAt(), contacts);
    }

    /** The same, held as it is until the transaction ends. */
    @InTenant({SALES_MANAGER, OPERATIONS, TENANT_ADMIN})
    public CustomerView hold(UUID id) {
        Unknown.unlessLocked(em, Customer.class, id);
        return get(id);
    }

    /** The customer that a lead has become; empty while it has not. */
    @InTenant({SALES_MANAGER, TENANT_ADMIN})
    public Optional<UUID> ofLead(UUID leadId) {
        return em.createQuery("select c.id from Customer c where c.leadId = :lead", UUID.class)
                .setParameter("lead", leadId)
                .getResultStream()
                .findFirst();
    }

    /** Makes a lead a customer, or finds the customer that it has become before. */
    public UUID become(UUID leadId, Actor actor) {
        Lead lead = Unknown.unlessLocked(em, Lead.class, leadId);
        Optional<UUID> before = ofLead(leadId);
        // Whatever was thought of them meanwhile: who buys is a customer
        if (lead.state() != LeadState.CONVERTED) {
            log.append(lead.convert(actor.following()));
        }
        if (before.isPresent()) {
            return before.get();
        }
        var known = lead.data();
        CustomerData data = new CustomerData(known.company(), known.email(), known.phone(), known.country(), null);
        Customer customer = new Customer(leadId, lead.ownerId(), data, actor);
        em.persist(customer);
        em.flush();
        log.append(customer.created(actor));
        if (known.contact() != null) {
            em.persist(
                    new Contact(customer.id(), new ContactData(known.contact(), null, known.email(), known.phone())));
        }
        return customer.id();
    }

    /**
     * Stores what a member entered.
     *
     * @param seen what the member started from
     * @throws EditConflict when somebody else changed the customer meanwhile
     */
    public void edit(UUID id, CustomerData seen, CustomerData entered) {
        Customer customer = Unknown.unlessLocked(em, Customer.class, id);
        EditConflict.check(seen, customer.data(), customer.updatedBy(), customer.updatedAt());
        CustomerData before = customer.data();
        customer.edit(entered, actors.now());
        log.noteChange(RecordType.CUSTOMER, id, before, customer.data());
    }

    /**
     * Adds a person to a customer.
     *
     * @throws RuleBroken when something about the person is not valid, or the customer has too many
     */
    public UUID addContact(UUID customerId, ContactData data) {
        Unknown.unlessLocked(em, Customer.class, customerId);
        if (em.createQuery("select count(c) from Contact c where c.customerId = :customer", Long.class)
                        .setParameter("customer", customerId)
                        .getSingleResult()
                >= MOST_CONTACTS) {
            throw RuleBroken.of("customer.contacts", MOST_CONTACTS);
        }
        Contact contact = new Contact(customerId, data);
        em.persist(contact);
        note(Deed.ADDED, contact, "");
        return contact.id();
    }

    public void editContact(UUID contactId, ContactData seen, ContactData entered) {
        Contact contact = Unknown.unlessLocked(em, Contact.class, contactId);
        ContactData before = contact.data();
        EditConflict.check(seen, before, null, null);
        contact.edit(entered);
        String changes = Changes.told(before, contact.data());
        if (!changes.isEmpty()) {
            note(Deed.CHANGED, contact, ": " + changes);
        }
    }

    /** Keeps a contact as it is until the transaction ends. */
    public void holdContact(UUID contactId) {
        Unknown.unlessLocked(em, Contact.class, contactId);
    }

    public void removeContact(UUID contactId) {
        Contact contact = Unknown.unlessLocked(em, Contact.class, contactId);
        note(Deed.DELETED, contact, "");
        em.remove(contact);
    }

    private void note(Deed deed, Contact contact, String more) {
        log.note(deed, RecordType.CUSTOMER, contact.customerId(), contact.data().name() + more);
    }
}
