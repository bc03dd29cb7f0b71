package org.batoncrm.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.batoncrm.outside.Destinations;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    private static final String ISSUER = "https://login.example.com";

    private final Discovery discovery = new Discovery(new Destinations(false, host ->
            new InetAddress[] {InetAddress.getByName(host.startsWith("inside") ? "10.0.0.1" : "93.184.216.34")}));

    @Test
    void saysWhereTheProviderDoesWhat() {
        assertThat(discovery.read(ISSUER, document(ISSUER, ISSUER + "/token", "\"client_secret_post\"")))
                .isEqualTo(
                        new OidcEndpoints(ISSUER, ISSUER + "/authorize", ISSUER + "/token", ISSUER + "/keys", false));
        assertThat(discovery
                        .read(ISSUER, document(ISSUER, ISSUER + "/token", "\"client_secret_basic\""))
                        .basic())
                .isTrue();
    }

    @Test
    void waysThatAreNoNamesArePassedOver() {
        assertThat(discovery
                        .read(ISSUER, document(ISSUER, ISSUER + "/token", "1, {}, \"client_secret_post\""))
                        .basic())
                .isFalse();
    }

    @Test
    void aSlashAtTheEndIsNoOtherProvider() {
        assertThat(discovery
                        .read(ISSUER, document(ISSUER + "/", ISSUER + "/token", "\"client_secret_post\""))
                        .issuer())
                .isEqualTo(ISSUER + "/");
    }

    @Test
    void whoSpeaksInAnotherNameIsRefused() {
        broken("sso.issuer", document("https://other.example.com", ISSUER + "/token", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com/token",
                "https://inside.example.com/token",
                "https://localhost/token",
                "https://127.0.0.1/token",
                "https://169.254.169.254/latest/meta-data",
                "file:///etc/passwd"
            })
    void whatLeadsIntoOurOwnNetworkIsRefused(String token) {
        broken("sso.endpoint", document(ISSUER, token, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"issuer\": 1}", "{\"issuer\": \"https://login.example.com\"}"})
    void whatIsNoSuchDocumentIsRefused(String document) {
        broken("sso.document", document);
    }

    private void broken(String rule, String document) {
        assertThatThrownBy(() -> discovery.read(ISSUER, document))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private static String document(String issuer, String token, String methods) {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s", "jwks_uri": "%s/keys",
                 "token_endpoint_auth_methods_supported": [%s]}"""
                .formatted(issuer, ISSUER, token, ISSUER, methods);
    }
}
