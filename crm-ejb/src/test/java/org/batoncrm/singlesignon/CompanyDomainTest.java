package org.batoncrm.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyDomainTest {

    private final CompanyDomain domain = new CompanyDomain("example.com", Instant.EPOCH);

    @Test
    void isProvedByItsOwnTextAmongOthers() {
        assertThat(domain.isProvedBy(List.of("v=spf1 -all", domain.proof()))).isTrue();
        assertThat(domain.isProvedBy(List.of(" " + domain.proof() + " "))).isTrue();
    }

    @Test
    void isNotProvedByAnythingElse() {
        assertThat(domain.isProvedBy(List.of())).isFalse();
        assertThat(domain.isProvedBy(List.of("v=spf1 -all", ""))).isFalse();
        assertThat(domain.isProvedBy(List.of(CompanyDomain.PROOF))).isFalse();
        assertThat(domain.isProvedBy(List.of(domain.proof() + "0"))).isFalse();
        assertThat(domain.isProvedBy(List.of("x" + domain.proof()))).isFalse();
        assertThat(domain.isProvedBy(List.of(new CompanyDomain("example.com", Instant.EPOCH).proof())))
                .isFalse();
    }

    @Test
    void eachHasATokenThatNobodyGuesses() {
        String token = domain.proof().substring(CompanyDomain.PROOF.length());
        assertThat(token).matches("[0-9a-f]{32}");
    }
}
