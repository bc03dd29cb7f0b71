package org.batoncrm.admin.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.identity.Person;
import org.batoncrm.identity.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People at Keycloak, whatever organizations they are in. */
@ApplicationScoped
public class Users {

    /** The client whose start page the person goes on to. */
    private static final String CLIENT = "baton-web";

    /** Kinds of credentials: codes of an app, and the codes on paper for the day without it. */
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "recovery-authn-codes");

    private static final int SECONDS_TO_CHOOSE = 24 * 60 * 60;

    @Inject
    private KeycloakConnection keycloak;

    @Inject
    @ConfigProperty(name = "BATON_URL")
    private String home;

    /** The user with this e-mail address. */
    public Optional<UUID> byEmail(String email) {
        return keycloak.ask(realm -> realm.users().searchByEmail(email, true)).stream()
                .map(user -> UUID.fromString(user.getId()))
                .findFirst();
    }

    /**
     * The user with this e-mail address, who is made when there is none.
     *
     * @param name first and last name
     * @param email an address that its owner has proved to be theirs
     */
    public UUID ensure(String email, String name) {
        return byEmail(email).orElseGet(() -> {
            UserRepresentation user = new UserRepresentation();
            int last = name.lastIndexOf(' ');
            user.setUsername(email);
            user.setEmail(email);
            user.setEmailVerified(true);
            user.setFirstName(last < 0 ? name : name.substring(0, last));
            user.setLastName(last < 0 ? null : name.substring(last + 1));
            user.setEnabled(true);
            return UUID.fromString(keycloak.create(realm -> realm.users().create(user)));
        });
    }

    /** A person who has proved that the e-mail address is theirs; empty for all others. */
    public Optional<Person> proved(UUID userId) {
        return keycloak.find(realm -> realm.users().get(userId.toString()).toRepresentation())
                .filter(user -> user.isEmailVerified() && user.getEmail() != null)
                .map(user -> new Person(userId, OrganizationMembers.name(user), user.getEmail()));
    }

    /** Whether a person can log in with a password. */
    public boolean hasPassword(UUID userId) {
        return keycloak.ask(realm -> realm.users().get(userId.toString()).credentials()).stream()
                .anyMatch(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType()));
    }

    /** Sends a mail with a link to the page on which the person chooses a password. */
    public void letChoosePassword(UUID userId) {
        keycloak.ask(realm -> {
            realm.users()
                    .get(userId.toString())
                    .executeActionsEmail(CLIENT, home + "/callback", SECONDS_TO_CHOOSE, List.of("UPDATE_PASSWORD"));
            return true;
        });
    }

    /** Whether a person is in another organization than this one as well. */
    public boolean isElsewhere(UUID userId, UUID tenantId) {
        return keycloak.ask(realm -> realm.organizations().members().getOrganizations(userId.toString())).stream()
                .anyMatch(organization -> !organization.getId().equals(tenantId.toString()));
    }

    /** Whether a person has set a second factor up. */
    public boolean hasSecondFactor(UUID userId) {
        return keycloak.ask(realm -> realm.users().get(userId.toString()).credentials()).stream()
                .anyMatch(credential -> SECOND_FACTORS.contains(credential.getType()));
    }

    /** Takes a person's second factors away, or finds none. */
    public void removeSecondFactors(UUID userId) {
        keycloak.find(realm -> {
            UserResource user = realm.users().get(userId.toString());
            user.credentials().stream()
                    .filter(credential -> SECOND_FACTORS.contains(credential.getType()))
                    .forEach(credential -> user.removeCredential(credential.getId()));
            return true;
        });
    }

    /** Ends a person's sessions, in all browsers and programs: what they go on with needs a new login. */
    public void endSessions(UUID userId) {
        keycloak.find(realm -> {
            realm.users().get(userId.toString()).logout();
            return true;
        });
    }

    /** Deletes a user whom nothing needs any more: in no organization, and with no role above all tenants. */
    public void deleteUnlessNeeded(UUID userId) {
        if (!isNeeded(userId)) {
            keycloak.find(realm -> {
                realm.users().get(userId.toString()).remove();
                return true;
            });
        }
    }

    private boolean isNeeded(UUID userId) {
        return keycloak.find(realm -> {
                    boolean member = !realm.organizations()
                            .members()
                            .getOrganizations(userId.toString())
                            .isEmpty();
                    return member
                            || realm.users().get(userId.toString()).roles().realmLevel().listAll().stream()
                                    .anyMatch(role -> role.getName().equals(Role.PLATFORM_OPERATOR.claim()));
                })
                .orElse(false);
    }
}
