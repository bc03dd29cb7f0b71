package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.admin;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Platform;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.signup.SignUpData;
import org.batoncrm.signup.SignUpOrder;
import org.batoncrm.signup.SignUpService;
import org.batoncrm.tenancy.NotAllowed;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sign-ups: who asks learns nothing, floods run dry, and a link is worth something once. */
@ArquillianTest
public class SignUpIT {

    private static final Caller CLOCK = Caller.clock(Platform.ID);
    private static final String PLATFORM = "select set_config('baton.tenant', '" + Platform.ID + "', true)";

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private RawSql raw;

    @Inject
    private Owner owner;

    @Inject
    private SignUpService signUps;

    @AfterEach
    void forget() throws SQLException {
        if (raw != null) {
            raw.change(PLATFORM, "delete from sign_up");
        }
    }

    @Test
    void aLinkIsWorthSomethingOnceAndOnlyTheLastOne() throws SQLException {
        ask("ada@example.com", "198.51.100.1");
        SignUpOrder order = taken().get(0);
        String first = desk.as(CLOCK, () -> signUps.newToken(order.id()));
        String token = desk.as(CLOCK, () -> signUps.newToken(order.id()));
        desk.does(CLOCK, () -> signUps.mailed(order.id()));
        assertThat(desk.as(CLOCK, () -> signUps.find(first))).isEmpty();
        assertThat(desk.as(CLOCK, () -> signUps.find(token)))
                .hasValueSatisfying(found -> assertThat(found.company()).isEqualTo("New Ltd"));
        // What is stored opens nothing
        String stored = raw.first(PLATFORM, "select token_hash from sign_up");
        assertThat(stored).isNotEqualTo(token);
        assertThat(desk.as(CLOCK, () -> signUps.find(stored))).isEmpty();
        // Until the company is open it can be followed again, after a crash for example
        assertThat(confirm(token).alias()).isEqualTo("new-ltd");
        assertThat(confirm(token).id()).isEqualTo(order.id());
        desk.does(CLOCK, () -> signUps.opened(order.id()));
        assertThat(desk.as(CLOCK, () -> signUps.find(token))).isEmpty();
        refused(() -> confirm(token));
        refused(() -> confirm(first));
        refused(() -> confirm("x"));
        refused(() -> confirm(null));
    }

    /** A mail can be read before the server noted that it went out. */
    @Test
    void aLinkThatIsFollowedAtOnceLeadsThere() throws SQLException {
        ask("ada@example.com", "198.51.100.1");
        UUID id = taken().get(0).id();
        String token = desk.as(CLOCK, () -> signUps.newToken(id));
        assertThat(desk.as(CLOCK, () -> signUps.find(token))).isPresent();
        assertThat(confirm(token).id()).isEqualTo(id);
        desk.does(CLOCK, () -> signUps.opened(id));
        desk.does(CLOCK, () -> signUps.mailed(id));
        assertThat(raw.first(PLATFORM, "select state from sign_up")).isEqualTo("OPENED");
        assertThat(desk.as(CLOCK, () -> signUps.find(token))).isEmpty();
    }

    @Test
    void aLinkIsOverAfterADay() throws SQLException {
        ask("ada@example.com", "198.51.100.1");
        UUID id = taken().get(0).id();
        String token = desk.as(CLOCK, () -> signUps.newToken(id));
        desk.does(CLOCK, () -> signUps.mailed(id));
        raw.change(PLATFORM, "update sign_up set expires_at = now() - interval '1 second'");
        assertThat(desk.as(CLOCK, () -> signUps.find(token))).isEmpty();
        refused(() -> confirm(token));
    }

    @Test
    void whoAsksTooOftenForOneAddressIsToldTheSameAndNoMoreMailIsSent() {
        for (int i = 0; i < 6; i++) {
            ask("ada@example.com", "198.51.100." + i);
        }
        assertThat(taken()).hasSize(3);
    }

    @Test
    void fromOneNetworkOnlySoManyAskInAnHour() throws SQLException {
        for (int i = 0; i < 10; i++) {
            ask("a" + i + "@example.com", "2001:db8:1:1::" + i);
        }
        refused(() -> ask("another@example.com", "2001:db8:1:1:ffff::1"));
        ask("another@example.com", "2001:db8:1:2::1");
        raw.change(PLATFORM, "delete from sign_up where network not like '2001:db8:1:2%'");
        ask("later@example.com", "2001:db8:1:1::1");
    }

    @Test
    void noRaceGoesPastTheLimits() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String email = "race" + i + "@example.com";
            work.add(() -> {
                try {
                    ask(email, "198.51.100.77");
                    return true;
                } catch (RuleBroken tooMany) {
                    return false;
                }
            });
        }
        assertThat(desk.atOnce(work).stream().collect(Collectors.groupingBy(done -> done, Collectors.counting())))
                .isEqualTo(Map.of(true, 10L, false, 6L));
    }

    @Test
    void aMailIsTakenByOneNodeAndAgainLaterWhenItWasNotSent() throws SQLException {
        ask("ada@example.com", "198.51.100.1");
        assertThat(taken()).hasSize(1);
        assertThat(taken()).isEmpty();
        raw.change(PLATFORM, "update sign_up set due_at = now()");
        UUID id = taken().get(0).id();
        desk.does(CLOCK, () -> signUps.mailed(id));
        raw.change(PLATFORM, "update sign_up set due_at = now()");
        assertThat(taken()).isEmpty();
    }

    @Test
    void afterAWeekItIsForgotten() throws SQLException {
        ask("ada@example.com", "198.51.100.1");
        desk.does(CLOCK, signUps::forget);
        assertThat(raw.first(PLATFORM, "select count(*) from sign_up")).isEqualTo("1");
        owner.does(Platform.ID, "update sign_up set asked_at = now() - interval '8 days'");
        desk.does(CLOCK, signUps::forget);
        assertThat(raw.first(PLATFORM, "select count(*) from sign_up")).isEqualTo("0");
    }

    @Test
    void noTenantSeesSignUps() {
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> desk.does(admin(NORTH), () -> signUps.find("x")),
                () -> desk.does(admin(NORTH), () -> signUps.takeUnmailed(1)),
                () -> desk.does(admin(NORTH), () -> signUps.ask(data("ada@example.com"), "198.51.100.1")))) {
            assertThatThrownBy(attempt).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        refusedAt("company", new SignUpData(" ", "Ada", "ada@example.com", "DE"));
        refusedAt("name", new SignUpData("New Ltd", null, "ada@example.com", "DE"));
        refusedAt("email", new SignUpData("New Ltd", "Ada", "nobody", "DE"));
        refusedAt("country", new SignUpData("New Ltd", "Ada", "ada@example.com", "XX"));
    }

    private void refusedAt(String field, SignUpData data) {
        assertThatThrownBy(() -> desk.does(CLOCK, () -> signUps.ask(data, "198.51.100.1")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(RuleBroken.class);
    }

    private void ask(String email, String address) {
        desk.does(CLOCK, () -> signUps.ask(data(email), address));
    }

    private static SignUpData data(String email) {
        return new SignUpData("New Ltd", "Ada New", email, "PT");
    }

    private List<SignUpOrder> taken() {
        return desk.as(CLOCK, () -> signUps.takeUnmailed(50));
    }

    private SignUpOrder confirm(String token) {
        return desk.as(CLOCK, () -> signUps.confirm(token, company -> "new-ltd"));
    }
}
