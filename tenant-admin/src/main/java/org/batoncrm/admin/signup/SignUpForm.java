package org.batoncrm.admin.signup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.batoncrm.admin.opening.SignUpDesk;
import org.batoncrm.signup.SignUpData;
import org.batoncrm.webkit.page.Answers;

/** The page on which anybody signs a company up. It keeps nothing between requests: strangers get no session. */
@Named
@RequestScoped
public class SignUpForm {

    @Inject
    private SignUpDesk desk;

    @Inject
    private Answers answers;

    @Inject
    private HttpServletRequest request;

    private String company;
    private String name;
    private String email;
    private String country;

    public String ask() {
        SignUpData data = new SignUpData(company, name, email, country);
        return answers.done(() -> desk.ask(data, request.getRemoteAddr()))
                ? "/sign-up-sent.xhtml?faces-redirect=true"
                : null;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
