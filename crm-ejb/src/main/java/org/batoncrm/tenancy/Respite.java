package org.batoncrm.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time to think it over, between the order to erase a tenant and its erasure. */
@ApplicationScoped
public class Respite {

    /** A tenant is closed for its last day, and there must be a day before that to take the order back. */
    private static final int FEWEST_DAYS = 2;

    @Inject
    @ConfigProperty(name = "BATON_ERASURE_DAYS", defaultValue = "14")
    private int wanted;

    public int days() {
        return Math.max(FEWEST_DAYS, wanted);
    }

    /** When what is ordered now comes due, as exact as the database keeps it. */
    public Instant end(Instant now) {
        return now.plus(Duration.ofDays(days())).truncatedTo(ChronoUnit.MICROS);
    }
}
