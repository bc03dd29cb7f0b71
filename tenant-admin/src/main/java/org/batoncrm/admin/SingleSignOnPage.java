package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.batoncrm.admin.singlesignon.SingleSignOnDesk;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.CompanyProvider;
import org.batoncrm.singlesignon.DomainRow;
import org.batoncrm.singlesignon.ProviderRow;
import org.batoncrm.singlesignon.SingleSignOnService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The company's domains and its identity provider. */
@Named
@ViewScoped
public class SingleSignOnPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private SingleSignOnDesk desk;

    @Inject
    private CallerContext callers;

    @Inject
    private Saving saving;

    @Inject
    @ConfigProperty(name = "BATON_URL")
    private String home;

    private transient List<DomainRow> domains;
    private transient ProviderRow provider;
    private String domain;

    /** Reads everything anew whenever the page is drawn. */
    public void open() {
        domains = singleSignOn.domains();
        provider = singleSignOn.provider().orElse(null);
    }

    public void add() {
        if (saving.save("domain.added", () -> singleSignOn.add(domain))) {
            domain = null;
        }
        open();
    }

    public void prove(UUID id) {
        saving.save("domain.proved", () -> desk.prove(id));
        open();
    }

    public void removeDomain(UUID id) {
        saving.save("domain.removed", () -> desk.remove(id));
        open();
    }

    public void setActive(boolean active) {
        saving.save(active ? "sso.on" : "sso.off", () -> desk.setActive(active));
        open();
    }

    public void remove() {
        saving.save("sso.removed", desk::remove);
        open();
    }

    public List<DomainRow> getDomains() {
        if (domains == null) {
            open();
        }
        return domains;
    }

    /** Whether at least one domain is proved: before, no provider can be set up. */
    public boolean isReady() {
        return getDomains().stream().anyMatch(DomainRow::isProved);
    }

    /** The identity provider; null while there is none. */
    public ProviderRow getProvider() {
        getDomains();
        return provider;
    }

    public String getRedirectUri() {
        return desk.redirectUri();
    }

    public String getEntityId() {
        return desk.entityId();
    }

    /** The address that the company can give to its people. */
    public String getLoginAddress() {
        return home + "/sso?at=" + CompanyProvider.alias(callers.require().tenantId());
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }
}
