package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.batoncrm.idempotency.Answer;
import org.batoncrm.idempotency.ForgettingClock;
import org.batoncrm.idempotency.IdempotencyService;
import org.batoncrm.idempotency.KeyReused;
import org.batoncrm.identity.Caller;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** How long the key of a request is kept, and for whom. */
@ArquillianTest
public class IdempotencyIT {

    private static final String FINGERPRINT = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private Owner owner;

    @Inject
    private RawSql raw;

    @Inject
    private IdempotencyService requests;

    @Inject
    private ForgettingClock clock;

    private final String key = "key " + UUID.randomUUID();

    private Answer once(UUID tenant, String fingerprint, String body) {
        return desk.as(sales(tenant), () -> requests.once(key, fingerprint, () -> new Answer(201, null, null, body)));
    }

    private void olderBy(String age) {
        owner.does(
                NORTH,
                "update idempotency_key set created_at = created_at - interval '" + age + "' where tenant_id = '"
                        + NORTH + "' and key = '" + key + "'");
    }

    private int forgotten(UUID tenant) {
        return desk.as(Caller.clock(tenant), requests::forget);
    }

    @Test
    void anAnswerIsKeptForADayAndForgottenThen() {
        forgotten(NORTH);
        assertThat(once(NORTH, FINGERPRINT, "first").body()).isEqualTo("first");
        olderBy("23 hours 59 minutes");
        assertThat(forgotten(NORTH)).isZero();
        assertThat(once(NORTH, FINGERPRINT, "second").body()).isEqualTo("first");
        olderBy("2 minutes");
        assertThat(forgotten(SOUTH)).isZero();
        assertThat(forgotten(NORTH)).isEqualTo(1);
        assertThat(once(NORTH, FINGERPRINT, "third").body()).isEqualTo("third");
    }

    /** What was answered holds what is the customers': it is not kept because a company may not work now. */
    @Test
    void anAnswerToACompanyThatMayNotWorkNowIsForgottenToo() throws SQLException {
        UUID company = owner.tenant();
        once(company, FINGERPRINT, "first");
        owner.does(
                company,
                "update idempotency_key set created_at = created_at - interval '25 hours'",
                "select set_config('baton.platform', 'on', true)",
                "update tenant set state = 'SUSPENDED' where tenant_id = '" + company + "'");
        clock.forget();
        assertThat(raw.first(
                        "select set_config('baton.tenant', '" + company + "', true)",
                        "select count(*) from idempotency_key"))
                .isEqualTo("0");
    }

    /** Whether the clock has been there or not. */
    @Test
    void afterADayAKeyIsFree() {
        once(NORTH, FINGERPRINT, "first");
        assertThatThrownBy(() -> once(NORTH, OTHER, "second")).isInstanceOf(KeyReused.class);
        olderBy("24 hours 1 minute");
        assertThat(once(NORTH, OTHER, "second").body()).isEqualTo("second");
    }

    @Test
    void aKeyIsTheTenantsOwn() {
        assertThat(once(NORTH, FINGERPRINT, "north").body()).isEqualTo("north");
        assertThat(once(SOUTH, OTHER, "south").body()).isEqualTo("south");
    }
}
