package org.batoncrm.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.batoncrm.customer.ContactData;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.customer.CustomerView;
import org.batoncrm.rule.Changes;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.Overtaken;
import org.primefaces.PrimeFaces;

/** Adds, edits and removes the people at a customer, in a dialog on the customer's page. */
@Named
@ViewScoped
public class ContactForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CustomerService customers;

    @Inject
    private Answers answers;

    private UUID contactId;
    private ContactData seen;
    private String name;
    private String position;
    private String email;
    private String phone;
    private Overtaken conflict;

    /** Starts a new contact. */
    public void start() {
        contactId = null;
        conflict = null;
        show(new ContactData(null, null, null, null));
    }

    /** Starts to edit a contact. */
    public void edit(CustomerView.ContactRow contact) {
        contactId = contact.id();
        conflict = null;
        show(contact.data());
    }

    private void show(ContactData data) {
        seen = data;
        name = data.name();
        position = data.position();
        email = data.email();
        phone = data.phone();
    }

    /** Stores the contact; when somebody else was faster, tells what they changed, so that nothing is overwritten unseen. */
    public void save(UUID customerId) {
        conflict = null;
        ContactData entered = new ContactData(name, position, email, phone);
        try {
            boolean saved = answers.done(() -> {
                if (contactId == null) {
                    customers.addContact(customerId, entered);
                } else {
                    customers.editContact(contactId, seen, entered);
                }
            });
            PrimeFaces.current().ajax().addCallbackParam("saved", saved);
        } catch (EditConflict e) {
            ContactData theirs = (ContactData) e.now();
            conflict = Overtaken.of(e, seen, entered);
            show(Changes.carriedOver(seen, entered, theirs));
            seen = theirs;
        }
    }

    public void remove(UUID id) {
        answers.done(() -> customers.removeContact(id));
    }

    /** What somebody else changed meanwhile; null while nobody did. */
    public Overtaken getConflict() {
        return conflict;
    }

    /** Takes over what somebody else stored, in place of what was entered. */
    public void takeTheirs() {
        show(seen);
        conflict = null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
