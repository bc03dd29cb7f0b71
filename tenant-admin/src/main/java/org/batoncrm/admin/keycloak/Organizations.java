package org.batoncrm.admin.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.batoncrm.identity.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * The organizations at Keycloak, one for each tenant, whose id is the tenant's. In each a group for each role has the realm
 * role of its name, and gives it to the members in it.
 */
@ApplicationScoped
public class Organizations {

    /** The roles that are held in a tenant. */
    public static final List<Role> ROLES = List.of(Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN);

    /** Keycloak finds an organization by an attribute, and not by its alias. */
    private static final String ALIAS = "baton.alias";

    @Inject
    private KeycloakConnection keycloak;

    /** Where somebody arrives who followed an invitation. */
    @Inject
    @ConfigProperty(name = "BATON_URL")
    private String home;

    /** An organization at Keycloak. */
    public record Organization(UUID id, String alias, String name, boolean enabled) {

        private static Organization of(OrganizationRepresentation it) {
            return new Organization(UUID.fromString(it.getId()), it.getAlias(), it.getName(), it.isEnabled());
        }
    }

    /**
     * Makes an organization with its groups, or completes one that was made by half.
     *
     * @param alias its short name in addresses and tokens, which never changes
     * @param name the company's name
     * @return the id, which is the tenant's
     */
    public UUID ensure(String alias, String name) {
        Optional<Organization> found = byAlias(alias);
        String id = found.map(it -> it.id().toString()).orElseGet(() -> create(alias, name));
        keycloak.ask(realm -> {
            OrganizationResource organization = realm.organizations().get(id);
            // One that is new has none, and need not be asked
            Map<Role, String> groups = found.isPresent() ? groups(organization) : Map.of();
            Map<String, RoleRepresentation> roles = new HashMap<>();
            ROLES.forEach(role -> ensureGroup(organization, role, groups.get(role), roles));
            return true;
        });
        return UUID.fromString(id);
    }

    private String create(String alias, String name) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setAlias(alias);
        organization.setName(isTaken(name) ? name + " (" + alias + ")" : name);
        organization.setEnabled(true);
        organization.setRedirectUrl(home + "/");
        organization.singleAttribute(ALIAS, alias);
        return keycloak.create(realm -> realm.organizations().create(organization));
    }

    /** Two companies may have one name, and two organizations may not. */
    private boolean isTaken(String name) {
        return !keycloak.ask(realm -> realm.organizations().search(name, true, 0, 1))
                .isEmpty();
    }

    /**
     * Makes the group of a role, or completes it.
     *
     * @param group the group's id; null while there is none
     * @param known roles of the realm by name. The account may ask only for those that a group does not have: a new group
     *     has none, so all are known after the first
     */
    private static void ensureGroup(
            OrganizationResource organization, Role role, String group, Map<String, RoleRepresentation> known) {
        String id = group;
        if (id == null) {
            GroupRepresentation made = new GroupRepresentation();
            made.setName(role.claim());
            id = KeycloakConnection.idOf(organization.groups().addTopLevelGroup(made));
        }
        RoleScopeResource roles = organization.groups().group(id).roles().realmLevel();
        if (group != null || !known.containsKey(role.claim())) {
            known.clear();
            roles.listAvailable().forEach(available -> known.put(available.getName(), available));
        }
        if (known.containsKey(role.claim())) {
            roles.add(List.of(known.get(role.claim())));
        }
    }

    /** The ids of the groups that give the roles. */
    static Map<Role, String> groups(OrganizationResource organization) {
        Map<Role, String> groups = new EnumMap<>(Role.class);
        organization.groups().getAll(null, null, null, 0, 100, true, false).forEach(group -> Role.ofClaim(
                        group.getName())
                .filter(ROLES::contains)
                .ifPresent(role -> groups.put(role, group.getId())));
        return groups;
    }

    /** The organization with this alias. */
    public Optional<Organization> byAlias(String alias) {
        return keycloak.ask(realm -> realm.organizations().searchByAttribute(ALIAS + ":" + alias, 0, 2)).stream()
                .filter(found -> found.getAlias().equals(alias))
                .map(Organization::of)
                .findFirst();
    }

    /** The organization with this id. */
    public Optional<Organization> byId(UUID tenantId) {
        return keycloak.find(realm -> organization(realm, tenantId).toRepresentation())
                .map(Organization::of);
    }

    /** Switches an organization on or off. Nobody can sign in to one that is off. */
    public void setEnabled(UUID tenantId, boolean enabled) {
        change(tenantId, organization -> organization.setEnabled(enabled));
    }

    /** Gives an organization the company's new name. */
    public void rename(UUID tenantId, String name) {
        change(tenantId, organization -> {
            if (!name.equals(organization.getName())) {
                organization.setName(isTaken(name) ? name + " (" + organization.getAlias() + ")" : name);
            }
        });
    }

    /** Gives an organization these domains and takes all others. No two organizations have one. */
    public void setDomains(UUID tenantId, Collection<String> domains) {
        change(tenantId, organization -> {
            Set.copyOf(Optional.ofNullable(organization.getDomains()).orElse(Set.of()))
                    .forEach(organization::removeDomain);
            domains.forEach(name -> {
                OrganizationDomainRepresentation domain = new OrganizationDomainRepresentation(name);
                domain.setVerified(true);
                organization.addDomain(domain);
            });
        });
    }

    /** The organization that has this domain. */
    public Optional<UUID> byDomain(String domain) {
        return keycloak.ask(realm -> realm.organizations().search(domain, true, 0, Slices.SIZE)).stream()
                .filter(found -> found.getDomains() != null
                        && found.getDomains().stream().anyMatch(each -> domain.equalsIgnoreCase(each.getName())))
                .map(found -> UUID.fromString(found.getId()))
                .findFirst();
    }

    private void change(UUID tenantId, Consumer<OrganizationRepresentation> change) {
        OrganizationRepresentation now =
                keycloak.ask(realm -> organization(realm, tenantId).toRepresentation());
        change.accept(now);
        keycloak.create(realm -> organization(realm, tenantId).update(now));
    }

    /** Removes an organization, with its groups and invitations. Its members stay users. */
    public void delete(UUID tenantId) {
        keycloak.remove(realm -> organization(realm, tenantId).delete());
    }

    static OrganizationResource organization(RealmResource realm, UUID tenantId) {
        return realm.organizations().get(tenantId.toString());
    }
}
