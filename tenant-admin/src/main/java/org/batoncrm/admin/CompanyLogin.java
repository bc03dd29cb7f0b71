package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.admin.singlesignon.SingleSignOnDesk;
import org.batoncrm.identity.CompanyProvider;
import org.batoncrm.identity.ProviderProblem;

/**
 * The page on which anybody asks for the login of their company. It tells nothing: whose company has no identity provider,
 * or none that Baton knows, comes to the usual login.
 */
@Named
@RequestScoped
public class CompanyLogin {

    private static final System.Logger LOG = System.getLogger(CompanyLogin.class.getName());

    @Inject
    private SingleSignOnDesk desk;

    private String email;

    public void go() {
        String at = company().map(id -> "at=" + CompanyProvider.alias(id) + "&").orElse("");
        try {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/sso?" + at + "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<UUID> company() {
        try {
            return desk.companyOf(email);
        } catch (ProviderProblem e) {
            LOG.log(System.Logger.Level.WARNING, "The company of an address could not be looked up", e);
            return Optional.empty();
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
