package org.batoncrm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Actor;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final Webhook webhook =
            new Webhook(new WebhookData("https://a.example.com", null, List.of("*")), at(START));

    private static Actor at(Instant time) {
        return Actor.member(UUID.randomUUID(), Set.of(Role.TENANT_ADMIN), time);
    }

    @Test
    void whatFailsForDaysIsGivenUpAndSaysWhy() {
        webhook.failed(START, false);
        webhook.failed(START.plus(Webhook.PATIENCE), false);
        assertThat(webhook.view().state()).isEqualTo(WebhookState.ACTIVE);
        webhook.failed(START.plus(Webhook.PATIENCE).plusSeconds(1), false);
        assertThat(webhook.view().state()).isEqualTo(WebhookState.OFF);
        assertThat(webhook.view().offReason()).isEqualTo(OffReason.FAILING);
        assertThat(webhook.view().failingSince()).isEqualTo(START);
    }

    @Test
    void oneAnswerInBetweenIsEnough() {
        webhook.failed(START, false);
        webhook.answered();
        webhook.failed(START.plus(Duration.ofDays(30)), false);
        assertThat(webhook.view().state()).isEqualTo(WebhookState.ACTIVE);
    }

    @Test
    void whatSaysThatItIsGoneIsGivenUpAtOnce() {
        webhook.failed(START, true);
        assertThat(webhook.view().offReason()).isEqualTo(OffReason.GONE);
    }

    @Test
    void whatIsResumedHasACleanSlate() {
        webhook.failed(START, true);
        webhook.pause(at(START));
        assertThat(webhook.view().state()).as("given up is not paused").isEqualTo(WebhookState.OFF);
        webhook.resume(at(START));
        assertThat(webhook.view().state()).isEqualTo(WebhookState.ACTIVE);
        assertThat(webhook.view().offReason()).isNull();
        assertThat(webhook.view().failingSince()).isNull();
        webhook.pause(at(START));
        assertThat(webhook.view().state()).isEqualTo(WebhookState.PAUSED);
    }

    @Test
    void anotherAddressHasACleanSlateTooAndOtherEventsHaveNot() {
        webhook.failed(START, false);
        webhook.edit(new WebhookData("https://a.example.com", "ERP", List.of("lead.*")), at(START));
        assertThat(webhook.view().failingSince()).isEqualTo(START);
        webhook.edit(new WebhookData("https://b.example.com", "ERP", List.of("lead.*")), at(START));
        assertThat(webhook.view().failingSince()).isNull();
        assertThat(webhook.view().choice().names()).containsExactly("lead.*");
    }

    @Test
    void forADayBothSecretsSign() {
        assertThat(webhook.signing(START)).containsExactly(1);
        webhook.rotate(at(START));
        assertThat(webhook.signing(START.plus(Duration.ofHours(23)))).containsExactly(2, 1);
        assertThat(webhook.signing(START.plus(Duration.ofHours(24)))).containsExactly(2);
    }
}
