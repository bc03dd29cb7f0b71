package org.batoncrm.customer;

import java.io.Serializable;
import org.batoncrm.rule.Rules;

/** What is known about a person at a customer. */
public record ContactData(String name, String position, String email, String phone) implements Serializable {

    /**
     * The same without white space around it.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing, too long or not in its form
     */
    public ContactData checked() {
        return new ContactData(
                Rules.needed("name", name, 120),
                Rules.optional("position", position, 120),
                Rules.email("email", email),
                Rules.optional("phone", phone, 40));
    }
}
