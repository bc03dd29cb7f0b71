package org.batoncrm.customer;

import java.io.Serializable;
import org.batoncrm.rule.Rules;

/**
 * What is known about a customer, as members enter it.
 *
 * @param company never blank
 * @param country ISO 3166 code of two letters; may be null
 */
public record CustomerData(String company, String email, String phone, String country, String address)
        implements Serializable {

    /**
     * The same without white space around it.
     *
     * @throws org.batoncrm.rule.RuleBroken when something is missing, too long or not in its form
     */
    public CustomerData checked() {
        return new CustomerData(
                Rules.needed("company", company, 160),
                Rules.email("email", email),
                Rules.optional("phone", phone, 40),
                Rules.country("country", country),
                Rules.optional("address", address, 500));
    }
}
