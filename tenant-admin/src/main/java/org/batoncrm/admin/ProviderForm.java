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
    private String url;
    private String clientId;
    private Role newcomers;

    /** Not kept between requests, and shown to nobody. */
    private transient String secret;

    /** Starts from what is there, if anything is. */
    public void start() {
        ProviderData data = singleSignOn.provider().map(ProviderRow::data).orElse(null);
        existing = data != null;
        url = existing ? data.url() : null;
        clientId = existing ? data.clientId() : null;
        newcomers = existing ? data.newcomers() : null;
    }

    /** Stores what was entered. The provider is asked where it does what. */
    public void save() {
        ProviderData entered = new ProviderData(ProviderKind.OIDC, url, clientId, newcomers);
        String given = secret;
        secret = null;
        saving.save("sso.saved", () -> desk.save(entered, given));
    }

    /** Whether a provider that exists is changed. */
    public boolean isExisting() {
        return existing;
    }

    /** The roles that somebody new can have at once. Admins are made by admins alone. */
    public List<Role> getRoles() {
        return List.of(Role.SALES_MANAGER, Role.OPERATIONS);
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
