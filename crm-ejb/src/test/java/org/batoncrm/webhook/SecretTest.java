package org.batoncrm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final UUID A = UUID.fromString("018f4b7e-3a5c-7c1d-9e2f-5b6a7c8d9e0f");
    private static final UUID B = UUID.fromString("018f4b7e-3a5c-7c1d-9e2f-5b6a7c8d9e10");

    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        Secret secret = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretIsShownInTheFormInWhichItIsRead() {
        String shown = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        assertThat(Secret.of(shown).shown()).isEqualTo(shown);
        assertThat(Secret.of(shown)).asString().doesNotContain("MfKQ");
    }

    @Test
    void everyTenantWebhookAndNumberHasAnotherSecretAndAlwaysTheSame() {
        Secret root = Secret.root("a key of a server");
        assertThat(Stream.of("x", "y", "x" + A, "x" + B)
                        .map(root::derive)
                        .map(Secret::shown)
                        .distinct())
                .hasSize(4)
                .allMatch(shown -> shown.matches("whsec_[A-Za-z0-9+/]{43}="));
        assertThat(root.derive("x").shown())
                .isEqualTo(Secret.root("a key of a server").derive("x").shown())
                .isNotEqualTo(Secret.root("another key").derive("x").shown());
    }
}
