package org.batoncrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Actor;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.MoveRefused;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTest {

    private final Actor sales = Actor.member(UUID.randomUUID(), Set.of(Role.SALES_MANAGER), Instant.now());

    private static LeadData data(String company, String email, String phone) {
        return new LeadData(company, " Ada ", email, phone, "DE", null, LeadSource.PHONE, null);
    }

    @Test
    void whiteSpaceAroundWhatWasEnteredIsDropped() {
        Lead lead = new Lead(data("  Acme ", " ada@example.com ", " "), sales);
        assertThat(lead.data())
                .isEqualTo(new LeadData("Acme", "Ada", "ada@example.com", null, "DE", null, LeadSource.PHONE, null));
        assertThat(lead.ownerId()).isEqualTo(sales.memberId());
    }

    @ParameterizedTest
    @CsvSource({"company, , ada@example.com", "email, Acme, nonsense", "email, Acme, "})
    void whatIsMissingOrOutOfFormIsSaidAtItsField(String field, String company, String email) {
        assertThatThrownBy(() -> new Lead(data(company, email, null), sales))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndNotCut() {
        assertThatThrownBy(() -> new Lead(data("x".repeat(161), "a@example.com", null), sales))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("160");
    }

    @Test
    void aLeadIsQualifiedWithATypeOrNotAtAll() {
        Lead lead = new Lead(data("Acme", "a@example.com", null), sales);
        assertThatThrownBy(() -> lead.qualify(null, sales)).isInstanceOf(RuleBroken.class);
        assertThat(lead.state()).isEqualTo(LeadState.NEW);
        lead.qualify(LeadType.PQL, sales);
        assertThat(lead.type()).isEqualTo(LeadType.PQL);
        assertThatThrownBy(() -> lead.qualify(LeadType.SQL, sales)).isInstanceOf(MoveRefused.class);
        assertThat(lead.type()).isEqualTo(LeadType.PQL);
        assertThatThrownBy(() -> lead.convert(sales)).isInstanceOf(MoveRefused.class);
        lead.convert(sales.following());
        assertThat(lead.state()).isEqualTo(LeadState.CONVERTED);
    }

    @Test
    void aConflictNamesExactlyWhatChanged() {
        LeadData seen = data("Acme", "a@example.com", null);
        EditConflict.check(seen, data("Acme", "a@example.com", null), null, null);
        assertThatThrownBy(() -> EditConflict.check(seen, data("Acme", "b@example.com", "1"), null, null))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> assertThat(conflict.changes())
                        .extracting(EditConflict.Change::field)
                        .containsExactly("email", "phone"));
    }
}
