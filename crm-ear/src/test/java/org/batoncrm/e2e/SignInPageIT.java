package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInPageIT {

    @Test
    void whoeverIsNotSignedInIsAskedToByKeycloak(Page page) {
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/realms/baton/protocol/openid-connect/auth"));
        assertThat(page.getByLabel("E-mail")).isVisible();
        assertThat(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        assertThat(Barriers.on(page)).isEmpty();
    }
}
