package org.batoncrm.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.batoncrm.outside.Destinations;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;

class WebhookDataTest {

    private static final String HOME = "https://erp.example.com/";
    private static final int LONGEST = 1000;
    private static final int WRITTEN_LONG = "%C3%A9".length();

    private static WebhookData checked(String url) {
        return new WebhookData(url, null, List.of("*")).checked(new Destinations());
    }

    /** What is not ASCII takes more room than it seems to. */
    @Test
    void anAddressFitsInTheFormInWhichItIsStored() {
        int most = (LONGEST - HOME.length()) / WRITTEN_LONG;
        assertThat(checked(HOME + "é".repeat(most)).url()).hasSize(HOME.length() + WRITTEN_LONG * most);
        assertThat(checked(HOME + "e".repeat(LONGEST - HOME.length())).url()).hasSize(LONGEST);
        assertThatThrownBy(() -> checked(HOME + "é".repeat(most + 1)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("url"));
    }
}
