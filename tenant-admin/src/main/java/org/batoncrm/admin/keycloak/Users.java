package org.batoncrm.admin.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.Role;

/** People at Keycloak, whatever organizations they are in. */
@ApplicationScoped
public class Users {

    @Inject
    private KeycloakConnection keycloak;

    /** The user with this e-mail address. */
    public Optional<UUID> byEmail(String email) {
        return keycloak.ask(realm -> realm.users().searchByEmail(email, true)).stream()
                .map(user -> UUID.fromString(user.getId()))
                .findFirst();
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
