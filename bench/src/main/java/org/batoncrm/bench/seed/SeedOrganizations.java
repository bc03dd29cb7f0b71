package org.batoncrm.bench.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.stack.StackProblem;

/**
 * The organizations of the invented tenants, each with the groups that give the roles, and with one admin. What a run that
 * was cut short left is completed.
 */
public final class SeedOrganizations {

    private static final List<String> ROLES = List.of("sales_manager", "operations", "tenant_admin");
    private static final String ADMIN = "tenant_admin";

    private final Realm realm;
    private final String home;
    private final Map<String, Object> password = SeedPassword.credential();
    private Map<String, JsonNode> roles;

    public SeedOrganizations(Realm realm, String home) {
        this.realm = realm;
        this.home = home;
    }

    /** Somebody at Keycloak, and the organization that is theirs. */
    record Admin(UUID tenantId, UUID userId) {}

    /** Makes the organization of a tenant and its admin, or finds them. */
    Admin ensure(SeededTenant tenant) {
        String organization = row(tenant.alias(), tenant.name());
        Map<String, String> groups = groups(organization);
        String user = orFound(realm.create("/users", user(tenant)), "/users?exact=true&email=" + tenant.email());
        realm.create("/organizations/" + organization + "/members", user);
        realm.put("/organizations/" + organization + "/groups/" + groups.get(ADMIN) + "/members/" + user);
        return new Admin(UUID.fromString(organization), UUID.fromString(user));
    }

    /**
     * Makes an organization with its groups, or completes it: seven requests when it is new.
     *
     * @return its id
     */
    public String organization(String alias, String name) {
        String id = row(alias, name);
        groups(id);
        return id;
    }

    private String row(String alias, String name) {
        String made = realm.create(
                "/organizations",
                Map.of(
                        "alias",
                        alias,
                        "name",
                        name,
                        "enabled",
                        true,
                        "redirectUrl",
                        home + "/",
                        "attributes",
                        Map.of("baton.alias", List.of(alias))));
        return orFound(made, "/organizations?exact=true&search=" + encoded(name));
    }

    /** Makes the groups that give the roles, and returns their ids by the names of the roles. */
    private Map<String, String> groups(String organization) {
        String path = "/organizations/" + organization + "/groups";
        Map<String, String> groups = new HashMap<>();
        for (String role : ROLES) {
            String made = realm.create(path, Map.of("name", role));
            String group = made == null ? group(path, role) : made;
            String mappings = path + "/" + group + "/role-mappings/realm";
            realm.create(mappings, List.of(roles(mappings).get(role)));
            groups.put(role, group);
        }
        return groups;
    }

    /** The account may not read the realm's roles, but those that a group does not have: a new one has none of them. */
    private synchronized Map<String, JsonNode> roles(String mappings) {
        if (roles == null) {
            Map<String, JsonNode> known = new HashMap<>();
            realm.get(mappings + "/available")
                    .forEach(role -> known.put(role.get("name").asText(), role));
            realm.get(mappings).forEach(role -> known.put(role.get("name").asText(), role));
            if (!known.keySet().containsAll(ROLES)) {
                throw new StackProblem("The group is one of before and does not show all roles: start once more.");
            }
            roles = known;
        }
        return roles;
    }

    private String group(String path, String role) {
        for (JsonNode group : realm.get(path)) {
            if (group.get("name").asText().equals(role)) {
                return group.get("id").asText();
            }
        }
        throw new StackProblem("There is no group " + role + " at " + path);
    }

    private Map<String, Object> user(SeededTenant tenant) {
        return Map.of(
                "username",
                tenant.email(),
                "email",
                tenant.email(),
                "emailVerified",
                true,
                "firstName",
                "Avery",
                "lastName",
                "Admin " + tenant.number(),
                "enabled",
                true,
                "credentials",
                List.of(password));
    }

    private String orFound(String made, String search) {
        return made != null ? made : realm.get(search).get(0).get("id").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
