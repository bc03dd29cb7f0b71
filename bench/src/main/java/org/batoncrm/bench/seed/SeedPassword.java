package org.batoncrm.bench.seed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.batoncrm.stack.KeycloakAdmin;

/** The demo's password, hashed here once: Keycloak would do it anew for each account. */
final class SeedPassword {

    private static final int ROUNDS = 10_000;
    private static final byte[] SALT = "invented tenants".getBytes(StandardCharsets.US_ASCII);

    private SeedPassword() {}

    /** The credential as Keycloak takes it. It hashes the password its own way when somebody logs in with it. */
    static Map<String, Object> credential() {
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(KeycloakAdmin.PASSWORD.toCharArray(), SALT, ROUNDS, 512))
                    .getEncoded();
            String secret =
                    "{\"value\":\"%s\",\"salt\":\"%s\",\"additionalParameters\":{}}".formatted(text(hash), text(SALT));
            String how = "{\"hashIterations\":%d,\"algorithm\":\"pbkdf2-sha512\",\"additionalParameters\":{}}"
                    .formatted(ROUNDS);
            return Map.of("type", "password", "secretData", secret, "credentialData", how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
