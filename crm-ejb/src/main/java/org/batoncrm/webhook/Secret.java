package org.batoncrm.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that a webhook shares with Baton, as Standard Webhooks has it. It never shows itself by accident. */
public final class Secret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    static Secret of(String shown) {
        return new Secret(Base64.getDecoder().decode(shown.substring(PREFIX.length())));
    }

    /** A secret that only who has this one can work out. */
    Secret derive(String forWhom) {
        return new Secret(mac(forWhom));
    }

    /** The secret from which others are derived. */
    static Secret root(String key) {
        return new Secret(key.getBytes(StandardCharsets.UTF_8));
    }

    /** How it is shown to the tenant admin, once. */
    public String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The signature of a message, with its version. */
    String sign(String messageId, long timestamp, String body) {
        return "v1," + Base64.getEncoder().encodeToString(mac(messageId + "." + timestamp + "." + body));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
