package org.batoncrm.stack.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.KeycloakAdmin;

/**
 * What the demo's companies and people are called at the identity provider.
 *
 * @param tenants the ids of the organizations by alias
 * @param users the ids of the users by e-mail address
 */
record Accounts(Map<String, UUID> tenants, Map<String, UUID> users) {

    /**
     * Makes the organizations and the people.
     *
     * @param stranger the e-mail address of somebody who belongs to none
     * @param operator the e-mail address of somebody who operates the platform
     */
    static Accounts create(KeycloakAdmin keycloak, String stranger, String operator) {
        keycloak.letMembersHaveTokens();
        Accounts accounts = new Accounts(new HashMap<>(), new HashMap<>());
        for (Company company : Companies.ALL) {
            var organization = keycloak.organization(company.alias(), company.name());
            accounts.tenants.put(company.alias(), organization.id());
            for (Company.Person person : company.people()) {
                UUID user = accounts.users.computeIfAbsent(
                        person.email(), email -> keycloak.user(email, person.first(), person.last()));
                keycloak.join(user, organization, person.roles());
            }
            keycloak.serviceClient(company.alias() + "-erp", organization, Role.SALES_MANAGER);
        }
        keycloak.user(stranger, "Sasha", "Stranger");
        keycloak.join(keycloak.user(operator, "Petra", "Keller"), keycloak.platform(), Role.PLATFORM_OPERATOR);
        return accounts;
    }
}
