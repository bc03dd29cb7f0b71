package org.batoncrm.webkit.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.batoncrm.company.LogoService;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.webkit.page.Initials;

/** The person in front of the screen, for pages. Nobody signed in makes it empty, not wrong. */
@Named("me")
@RequestScoped
public class Me {

    @Inject
    private CallerContext callers;

    @Inject
    private TenantService tenants;

    @Inject
    private LogoService logos;

    @Inject
    private HttpServletRequest request;

    private TenantSettings settings;
    private String logo;

    public boolean isSignedIn() {
        return callers.caller().isPresent();
    }

    public String getName() {
        return callers.caller().map(Caller::name).orElse("");
    }

    public String getEmail() {
        return callers.caller().map(Caller::email).orElse("");
    }

    /** At most two letters that stand for the name. */
    public String getInitials() {
        return Initials.of(getName());
    }

    /** The company's name. */
    public String getTenantName() {
        return isSignedIn() ? settings().name() : "";
    }

    /** The company's short name in addresses and tokens. */
    public String getTenantAlias() {
        return isSignedIn() ? new SignIn(request.getSession()).alias() : "";
    }

    /** The address of the company's logo, another one for each logo; empty while it has none. */
    public String getLogo() {
        if (logo == null) {
            logo = isSignedIn()
                    ? logos.fingerprint()
                            .map(fingerprint -> request.getContextPath() + "/logo?of=" + fingerprint)
                            .orElse("")
                    : "";
        }
        return logo;
    }

    /** What the company has set. */
    public TenantSettings settings() {
        if (settings == null) {
            settings = tenants.settings();
        }
        return settings;
    }

    public boolean isSalesManager() {
        return has(Role.SALES_MANAGER);
    }

    public boolean isOperations() {
        return has(Role.OPERATIONS);
    }

    public boolean isTenantAdmin() {
        return has(Role.TENANT_ADMIN);
    }

    private boolean has(Role role) {
        return callers.caller().map(caller -> caller.hasAny(role)).orElse(false);
    }
}
