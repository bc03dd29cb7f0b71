package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.operations;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.util.Map;
import org.batoncrm.identity.KnownSignInRules;
import org.batoncrm.identity.SignInRules;
import org.batoncrm.identity.SignInRulesService;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class SignInServiceIT {

    private static final SignInRules NONE = new SignInRules(false, null, null);
    private static final SignInRules STRICT = new SignInRules(true, 15, 480);

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private SignInRulesService service;

    @Inject
    private KnownSignInRules known;

    @Inject
    private EventLog log;

    @AfterEach
    void takeBack() {
        desk.does(admin(NORTH), () -> service.edit(service.rules(), NONE));
    }

    @Test
    void whatAnAdminSetsHoldsAtOnceInTheOwnTenantAloneAndIsNoted() {
        assertThat(desk.as(sales(NORTH), known::get)).isEqualTo(NONE);
        assertThat(desk.as(sales(SOUTH), known::get)).isEqualTo(NONE);
        desk.does(admin(NORTH), () -> service.edit(NONE, STRICT));
        assertThat(desk.as(sales(NORTH), known::get)).isEqualTo(STRICT);
        assertThat(desk.as(operations(SOUTH), known::get)).isEqualTo(NONE);
        assertThat(desk.as(operations(SOUTH), service::rules)).isEqualTo(NONE);
        assertThat(desk.as(
                                admin(NORTH),
                                () -> log.slice(new SliceRequest(
                                        null,
                                        Map.of("type", RecordType.TENANT, "deed", Deed.CHANGED),
                                        null,
                                        true,
                                        null,
                                        1)))
                        .rows()
                        .get(0)
                        .detail())
                .contains("Second factor needed: no \u2192 yes")
                .contains("in all until the next login: \u2013 \u2192 480");
    }

    @Test
    void onlyAnAdminSetsRules() {
        assertThatThrownBy(() -> desk.does(sales(NORTH), () -> service.edit(NONE, STRICT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.does(operations(NORTH), () -> service.edit(NONE, STRICT)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsNoChoiceOrWasChangedMeanwhileIsRefused() {
        assertThatThrownBy(() -> desk.does(admin(NORTH), () -> service.edit(NONE, new SignInRules(false, 1, null))))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> desk.does(admin(NORTH), () -> service.edit(STRICT, NONE)))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> desk.does(admin(NORTH), () -> service.requireProviderWithSecondFactor(false)))
                .isInstanceOf(RuleBroken.class);
    }
}
