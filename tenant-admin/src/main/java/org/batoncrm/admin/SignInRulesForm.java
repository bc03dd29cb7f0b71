package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.batoncrm.admin.keycloak.LoginLevels;
import org.batoncrm.admin.member.Roster;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.identity.SignInRules;
import org.batoncrm.identity.SignInRulesService;

/** Sets what the company wants of its members' logins. */
@Named
@ViewScoped
public class SignInRulesForm extends SettingsForm<SignInRules> {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMES = 40;

    @Inject
    private SignInRulesService service;

    @Inject
    private LoginLevels levels;

    @Inject
    private Roster roster;

    private boolean secondFactor;
    private Integer idleMinutes;
    private Integer loginMinutes;
    private transient boolean asked;
    private transient List<Roster.Entry> withoutFactor;

    @Override
    protected SignInRules stored() {
        return service.rules();
    }

    @Override
    protected void show(SignInRules rules) {
        secondFactor = rules.secondFactor();
        idleMinutes = rules.idleMinutes();
        loginMinutes = rules.loginMinutes();
    }

    @Override
    protected SignInRules entered() {
        return new SignInRules(secondFactor, idleMinutes, loginMinutes);
    }

    @Override
    protected void store(SignInRules seen, SignInRules entered) {
        if (entered.secondFactor() && !seen.secondFactor()) {
            service.requireProviderWithSecondFactor(levels.haveSecondFactor());
        }
        service.edit(seen, entered);
    }

    @Override
    protected String page() {
        return "/sign-in-rules.xhtml";
    }

    /** Who has no second factor yet; null while Keycloak does not say. */
    public List<Roster.Entry> getWithoutFactor() {
        if (!asked) {
            asked = true; // once for a page: who is silent would be waited for again and again
            try {
                withoutFactor = roster.withoutSecondFactor();
            } catch (ProviderProblem e) {
                withoutFactor = null;
            }
        }
        return withoutFactor;
    }

    /** How many of them are named. */
    public int getShown() {
        List<Roster.Entry> without = getWithoutFactor();
        return without == null ? 0 : Math.min(without.size(), MOST_NAMES);
    }

    public List<Integer> getIdleChoices() {
        return SignInRules.IDLE_CHOICES;
    }

    public List<Integer> getLoginChoices() {
        return SignInRules.LOGIN_CHOICES;
    }

    public boolean isSecondFactor() {
        return secondFactor;
    }

    public void setSecondFactor(boolean secondFactor) {
        this.secondFactor = secondFactor;
    }

    public Integer getIdleMinutes() {
        return idleMinutes;
    }

    public void setIdleMinutes(Integer idleMinutes) {
        this.idleMinutes = idleMinutes;
    }

    public Integer getLoginMinutes() {
        return loginMinutes;
    }

    public void setLoginMinutes(Integer loginMinutes) {
        this.loginMinutes = loginMinutes;
    }
}
