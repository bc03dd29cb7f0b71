package org.batoncrm.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.webkit.messages.Messages;
import org.batoncrm.webkit.page.Answers;

/** Sets the company up. */
@Named
@ViewScoped
public class CompanyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TenantService tenants;

    @Inject
    private Answers answers;

    private String name;
    private String currency;
    private String zone;
    private BigDecimal taxPercent;
    private BigDecimal approvalDiscount;
    private Integer validityDays;
    private String accent;

    @PostConstruct
    void read() {
        TenantSettings settings = tenants.settings();
        name = settings.name();
        currency = settings.currency();
        zone = settings.zone();
        taxPercent = settings.taxPercent();
        approvalDiscount = settings.approvalDiscount();
        validityDays = settings.validityDays();
        accent = settings.accent();
    }

    /** Stores what was entered and draws the page anew: its frame shows the name and the colour. */
    public String save() {
        TenantSettings entered =
                new TenantSettings(name, currency, zone, taxPercent, approvalDiscount, validityDays, accent);
        if (!answers.done(() -> tenants.setUp(entered))) {
            return null;
        }
        answers.tell(Messages.of("form.saved"));
        return "/company.xhtml?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

    public BigDecimal getTaxPercent() {
        return taxPercent;
    }

    public void setTaxPercent(BigDecimal taxPercent) {
        this.taxPercent = taxPercent;
    }

    public BigDecimal getApprovalDiscount() {
        return approvalDiscount;
    }

    public void setApprovalDiscount(BigDecimal approvalDiscount) {
        this.approvalDiscount = approvalDiscount;
    }

    public Integer getValidityDays() {
        return validityDays;
    }

    public void setValidityDays(Integer validityDays) {
        this.validityDays = validityDays;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }
}
