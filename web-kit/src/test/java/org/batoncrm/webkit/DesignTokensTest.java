package org.batoncrm.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak reads its theme from a folder of its own: what it shares with the applications must stay the same there. */
class DesignTokensTest {

    private static final Path KIT = Path.of("src/main/resources/META-INF/resources/baton");
    private static final Path LOGIN = Path.of("../docker/keycloak/themes/baton/login/resources");

    @ParameterizedTest
    @ValueSource(strings = {"css/tokens.css", "img/mark.svg", "fonts/inter-latin.woff2"})
    void loginPagesShare(String file) throws IOException {
        assertThat(LOGIN.resolve(file)).hasSameBinaryContentAs(KIT.resolve(file));
    }
}
