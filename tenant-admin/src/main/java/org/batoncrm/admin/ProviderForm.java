package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.batoncrm.admin.singlesignon.SingleSignOnDesk;
import org.batoncrm.identity.Role;
import org.batoncrm.singlesignon.ProviderData;
import org.batoncrm.singlesignon.ProviderKind;
import org.batoncrm.singlesignon.ProviderRow;
import org.batoncrm.singlesignon.SingleSignOnService;

/** Says by which identity provider the company's people sign in, in a dialog. */
@Named
@ViewScoped
public class ProviderForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private SingleSignOnDesk desk;

    @Inject
    private Saving saving;

    private boolean existing;
    private ProviderKind kind = ProviderKind.OIDC;
    private String metadata;
    private String url;
    private String clientId;
    private Role newcomers;

    /** Not kept between requests, and shown to nobody. */
    private transient String secret;

    /** Starts from what is there, if anything is. */
    public void start() {
        ProviderData data = singleSignOn.provider().map(ProviderRow::data).orElse(null);
        existing = data != null;
        kind = existing ? data.kind() : ProviderKind.OIDC;
        metadata = null;
        url = existing ? data.url() : null;
        clientId = existing ? data.clientId() : null;
        newcomers = existing ? data.newcomers() : null;
    }

    /** Stores what was entered. The provider is asked where it does what. */
    public void save() {
        String given = secret;
        secret = null;
        saving.save("sso.saved", () -> {
            if (isOidc()) {
                desk.save(new ProviderData(kind, url, clientId, newcomers), given);
            } else {
                desk.saveSaml(metadata, newcomers);
            }
        });
    }

    public boolean isOidc() {
        return kind == ProviderKind.OIDC;
    }

    public List<ProviderKind> getKinds() {
        return List.of(ProviderKind.values());
    }

    /** Whether a provider that exists is changed. */
    public boolean isExisting() {
        return existing;
    }

    /** The roles that somebody new can have at once. Admins are made by admins alone. */
    public List<Role> getRoles() {
        return List.of(Role.SALES_MANAGER, Role.OPERATIONS);
    }

    public ProviderKind getKind() {
        return kind;
    }

    public void setKind(ProviderKind kind) {
        this.kind = kind;
    }

    public String getMetadata() {
        return metadata;
    }

    public void setMetadata(String metadata) {
        this.metadata = metadata;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public Role getNewcomers() {
        return newcomers;
    }

    public void setNewcomers(Role newcomers) {
        this.newcomers = newcomers;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
