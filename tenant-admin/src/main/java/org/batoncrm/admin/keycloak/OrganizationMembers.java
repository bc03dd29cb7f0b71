package org.batoncrm.admin.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batoncrm.identity.Role;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Who is in an organization, and with which roles. */
@ApplicationScoped
public class OrganizationMembers {

    private static final int MOST_GROUPS = 100;

    /** What the names of programs' accounts begin with. */
    private static final String SERVICE = "service-account-";

    @Inject
    private KeycloakConnection keycloak;

    /**
     * A member of an organization.
     *
     * @param name first and last name; the e-mail address when there is none
     * @param emailVerified whether the person has proved that the address is theirs
     * @param enabled whether Keycloak lets the person in at all
     * @param service whether it is a program's account and not a person's
     */
    public record OrganizationMember(
            UUID id,
            String name,
            String email,
            boolean emailVerified,
            boolean enabled,
            boolean service,
            Set<Role> roles) {}

    /** All members, with their roles. */
    public List<OrganizationMember> all(UUID tenantId) {
        return keycloak.ask(realm -> {
            OrganizationResource organization = Organizations.organization(realm, tenantId);
            Map<String, Set<Role>> roles = rolesByMember(organization);
            return Slices.all((from, size) -> organization.members().list(from, size)).stream()
                    .map(user -> member(user, roles.getOrDefault(user.getId(), Set.of())))
                    .toList();
        });
    }

    /** The people, and no programs, who have set no second factor up; without their roles. */
    public List<OrganizationMember> withoutSecondFactor(UUID tenantId) {
        return keycloak.ask(realm -> {
            OrganizationResource organization = Organizations.organization(realm, tenantId);
            return Slices.all((from, size) -> organization.members().list(from, size, false)).stream()
                    .filter(user -> !Boolean.TRUE.equals(user.isTotp()))
                    .map(user -> member(user, Set.of()))
                    .filter(member -> !member.service())
                    .toList();
        });
    }

    /** By group, not by member: there are three groups and many members. */
    private static Map<String, Set<Role>> rolesByMember(OrganizationResource organization) {
        Map<String, Set<Role>> roles = new HashMap<>();
        Organizations.groups(organization).forEach((role, group) -> Slices.all(
                        (from, size) -> organization.groups().group(group).getMembers(from, size, true))
                .forEach(user -> roles.computeIfAbsent(user.getId(), id -> EnumSet.noneOf(Role.class))
                        .add(role)));
        return roles;
    }

    private static OrganizationMember member(UserRepresentation user, Set<Role> roles) {
        return new OrganizationMember(
                UUID.fromString(user.getId()),
                name(user),
                email(user),
                user.isEmailVerified(),
                user.isEnabled(),
                isService(user),
                roles);
    }

    /** First and last name; without any, the address, and of a program the name of its client. */
    static String name(UserRepresentation user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        String otherwise = email(user).isEmpty() ? user.getUsername().replaceFirst("^" + SERVICE, "") : email(user);
        return name.isEmpty() ? otherwise : name;
    }

    private static String email(UserRepresentation user) {
        return user.getEmail() == null ? "" : user.getEmail();
    }

    private static boolean isService(UserRepresentation user) {
        return user.getServiceAccountClientId() != null || user.getUsername().startsWith(SERVICE);
    }

    /** Those who hold a role. */
    public List<OrganizationMember> with(UUID tenantId, Role role) {
        return keycloak.ask(realm -> {
            OrganizationResource organization = Organizations.organization(realm, tenantId);
            String group = Organizations.groups(organization).get(role);
            return group == null
                    ? List.of()
                    : Slices.all((from, size) ->
                                    organization.groups().group(group).getMembers(from, size, false))
                            .stream()
                            .map(user -> member(user, Set.of(role)))
                            .toList();
        });
    }

    /** Whether a member has this e-mail address. */
    public boolean has(UUID tenantId, String email) {
        return keycloak
                .ask(realm ->
                        Organizations.organization(realm, tenantId).members().search(email, true, 0, 10))
                .stream()
                .anyMatch(user -> email.equalsIgnoreCase(user.getEmail()));
    }

    /** One member, with the roles; empty when the person is not in the organization. */
    public Optional<OrganizationMember> one(UUID tenantId, UUID userId) {
        return keycloak.find(realm -> {
            OrganizationResource organization = Organizations.organization(realm, tenantId);
            MemberRepresentation user =
                    organization.members().member(userId.toString()).toRepresentation();
            return member(user, rolesOf(organization, userId));
        });
    }

    private static Set<Role> rolesOf(OrganizationResource organization, UUID userId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        organization
                .members()
                .member(userId.toString())
                .groups(0, MOST_GROUPS, true)
                .forEach(group -> Role.ofClaim(group.getName())
                        .filter(Organizations.ROLES::contains)
                        .ifPresent(roles::add));
        return roles;
    }

    /** Makes a user a member; does nothing when the user is one. */
    public void join(UUID tenantId, UUID userId) {
        if (one(tenantId, userId).isEmpty()) {
            keycloak.create(realm ->
                    Organizations.organization(realm, tenantId).members().addMember(userId.toString()));
        }
    }

    /** Gives a member these roles and takes all others. */
    public void setRoles(UUID tenantId, UUID userId, Collection<Role> roles) {
        keycloak.ask(realm -> {
            OrganizationResource organization = Organizations.organization(realm, tenantId);
            Set<Role> before = rolesOf(organization, userId);
            Organizations.groups(organization).forEach((role, group) -> {
                if (roles.contains(role) && !before.contains(role)) {
                    organization.groups().group(group).addMember(userId.toString());
                } else if (!roles.contains(role) && before.contains(role)) {
                    organization.groups().group(group).removeMember(userId.toString());
                }
            });
            return true;
        });
    }

    /** Takes a member out of the organization, or finds nobody there. The user stays. */
    public void remove(UUID tenantId, UUID userId) {
        keycloak.remove(
                realm -> Organizations.organization(realm, tenantId).members().removeMember(userId.toString()));
    }
}
