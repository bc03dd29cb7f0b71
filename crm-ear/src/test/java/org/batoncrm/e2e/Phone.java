package org.batoncrm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The phone of a person, with an app that shows the codes of RFC 6238. */
final class Phone {

    private static final int SECONDS_OF_A_CODE = 30;

    private final byte[] secret;
    private long last;

    private Phone(String secret) {
        this.secret = secret.getBytes(UTF_8);
    }

    /** Sets the second factor up that Keycloak's page asks for. */
    static Phone setUpOn(Page page) {
        Phone phone = new Phone(page.inputValue("[name=totpSecret]"));
        page.fill("#totp", phone.code());
        page.fill("#userLabel", "Phone " + UUID.randomUUID());
        page.click("#saveTOTPBtn");
        return phone;
    }

    /** Enters a code at Keycloak's page. */
    void enterOn(Page page) {
        page.fill("#otp", code());
        page.click("#kc-login");
    }

    /** A code that was not used yet; the next one when it is not its time. Keycloak takes one ahead of time. */
    private String code() {
        last = Math.max(last + 1, Instant.now().getEpochSecond() / SECONDS_OF_A_CODE);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(last).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
