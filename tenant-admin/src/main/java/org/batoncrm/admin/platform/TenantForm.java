package org.batoncrm.admin.platform;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.batoncrm.admin.opening.OpeningDesk;
import org.batoncrm.company.FirstDay;
import org.batoncrm.platform.Alias;
import org.batoncrm.platform.TenantOrder;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.text.Language;
import org.batoncrm.webkit.messages.Messages;
import org.batoncrm.webkit.page.Answers;

/** Opens a company as a tenant. Its country says what most there pay with, and what time it is. */
@Named
@ViewScoped
public class TenantForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpeningDesk desk;

    @Inject
    private Answers answers;

    private String name;
    private String alias;
    private String country;
    private Language language = Language.ENGLISH;
    private String currency = "EUR";
    private String zone = "UTC";
    private Plan plan = Plan.STANDARD;
    private String email;

    /** Makes a short name of the company's, as long as there is none. */
    public void named() {
        if ((alias == null || alias.isBlank()) && name != null && !name.isBlank()) {
            alias = Alias.of(name, "");
        }
    }

    /** Takes over what is usual in the country. */
    public void located() {
        if (country != null && !country.isBlank()) {
            currency = FirstDay.currency(country);
            zone = FirstDay.zone(country);
        }
    }

    public String open() {
        UUID[] opened = new UUID[1];
        TenantOrder order = new TenantOrder(name, alias, country, language, currency, zone, plan, email);
        if (!answers.done(() -> opened[0] = desk.open(order))) {
            return null;
        }
        if (opened[0] == null) {
            return "/platform/index.xhtml?faces-redirect=true"; // later, as was said
        }
        answers.tell(Messages.of("form.saved"));
        return "/platform/tenant.xhtml?id=" + opened[0] + "&faces-redirect=true";
    }

    public Plan[] getPlans() {
        return Plan.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Plan getPlan() {
        return plan;
    }

    public void setPlan(Plan plan) {
        this.plan = plan;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
