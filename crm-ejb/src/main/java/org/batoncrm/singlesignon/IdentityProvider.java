package org.batoncrm.singlesignon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.TenantOwned;

/** The identity provider of a company, as far as Baton needs to know: the rest of it is at Keycloak. */
@Entity
@Table(name = "identity_provider")
public class IdentityProvider extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ProviderKind kind;

    @Column(name = "url")
    private String url;

    @Column(name = "client_id")
    private String clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "newcomers")
    private Role newcomers;

    @Column(name = "active")
    private boolean active;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence. */
    protected IdentityProvider() {}

    IdentityProvider(ProviderData checked, Instant at) {
        super(newId());
        active = true;
        say(checked, at);
    }

    /** Says something else about it. */
    void say(ProviderData checked, Instant at) {
        kind = checked.kind();
        url = checked.url();
        clientId = checked.clientId();
        newcomers = checked.newcomers();
        updatedAt = at;
    }

    /** Lets people in by it, or not. Returns whether that changed anything. */
    boolean setActive(boolean wanted, Instant at) {
        if (active == wanted) {
            return false;
        }
        active = wanted;
        updatedAt = at;
        return true;
    }

    String url() {
        return url;
    }

    boolean isActive() {
        return active;
    }

    Role newcomers() {
        return newcomers;
    }

    ProviderRow row() {
        return new ProviderRow(id(), new ProviderData(kind, url, clientId, newcomers), active, updatedAt);
    }
}
