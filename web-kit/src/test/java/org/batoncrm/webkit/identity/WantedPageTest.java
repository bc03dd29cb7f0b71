package org.batoncrm.webkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedPageTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9080/lead/list.xhtml?q=a%26b, '', /lead/list.xhtml?q=a%26b",
        "http://localhost:9080/, '', /",
        "http://elsewhere.example.com/lead/list.xhtml, '', /lead/list.xhtml",
        "http://localhost:9080//elsewhere.example.com, '', /",
        "http://localhost:9080/callback?code=1, '', /",
        "http://localhost:9080/switch, '', /",
        "http://localhost:9080/admin/second-factor, /admin, /admin/",
        "http://localhost:9080/sso?at=sso-1, '', /",
        "http://localhost:9080/admin/welcome, /admin, /admin/",
        "http://localhost:9080/admin/callback?code=1, /admin, /admin/",
        "http://localhost:9080/admin/members.xhtml, /admin, /admin/members.xhtml",
        "http://localhost:9080/lead/list.xhtml, /admin, /admin/",
        "'', '', /",
        "not an address, '', /",
    })
    void isThePageOrTheHome(String url, String contextPath, String wanted) {
        assertThat(WantedPage.of(url, contextPath)).isEqualTo(wanted);
    }
}
