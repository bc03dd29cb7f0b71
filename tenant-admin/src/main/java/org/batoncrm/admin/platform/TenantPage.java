package org.batoncrm.admin.platform;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.batoncrm.platform.TenantFacts;
import org.batoncrm.platform.TenantOffice;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.QuotaUse;
import org.batoncrm.tenancy.TenantState;
import org.batoncrm.webkit.messages.Messages;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.RecordPage;

/** The page of one tenant: what the platform knows of it, and what it can do. */
@Named
@ViewScoped
public class TenantPage extends RecordPage<TenantFacts> {

    private static final long serialVersionUID = 1L;

    @Inject
    private TenantOffice office;

    @Inject
    private Answers answers;

    private Plan plan;
    private String why;
    private String alias;

    @Override
    protected TenantFacts load(UUID id) {
        return office.facts(id);
    }

    public String rent() {
        return done(() -> office.rent(id(), plan));
    }

    public String suspend() {
        return done(() -> office.suspend(id(), why));
    }

    public String reactivate() {
        return done(() -> office.reactivate(id()));
    }

    public String scheduleErasure() {
        return done(() -> office.scheduleErasure(id(), alias));
    }

    public String cancelErasure() {
        return done(() -> office.cancelErasure(id()));
    }

    private String done(Runnable work) {
        if (!answers.done(work)) {
            return null;
        }
        answers.tell(Messages.of("form.saved"));
        return "/platform/tenant.xhtml?id=" + id() + "&faces-redirect=true";
    }

    private UUID id() {
        return getRecord().id();
    }

    public boolean isActive() {
        return getRecord().state() == TenantState.ACTIVE;
    }

    public boolean isSuspended() {
        return getRecord().state() == TenantState.SUSPENDED;
    }

    public boolean isClosing() {
        return getRecord().state() == TenantState.CLOSING;
    }

    /** Of what the tenant has more than its plan has room for. */
    public List<QuotaUse> getFull() {
        return getRecord().use().stream().filter(QuotaUse::isFull).toList();
    }

    public Plan[] getPlans() {
        return Plan.values();
    }

    public Plan getPlan() {
        return plan == null ? getRecord().plan() : plan;
    }

    public void setPlan(Plan plan) {
        this.plan = plan;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }
}
