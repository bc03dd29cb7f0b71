package org.batoncrm.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.batoncrm.process.Move;
import org.batoncrm.process.ProcessTable;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;

class EventChoiceTest {

    @Test
    void everyMoveOfTheProcessHasItsName() {
        ProcessTable.transitions().forEach(row -> assertThat(EventName.all())
                .contains(EventName.of(row.from().type(), row.move())));
        assertThat(EventName.all())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z_]+[.][a-z_]+"))
                .contains("booking_order.assigned", "opportunity.stage_moved", "customer.created");
    }

    @Test
    void theNamesFitTheirColumns() {
        assertThat(EventName.all()).allMatch(name -> name.length() <= 60);
        assertThat(new EventChoice(EventName.all()).written()).hasSizeLessThanOrEqualTo(4000);
    }

    @Test
    void aChoiceWantsWhatItNames() {
        EventChoice choice = EventChoice.checked(List.of("quotation.*", "lead.qualified"));
        assertThat(choice.wants(EventName.of(RecordType.QUOTATION, Move.SEND))).isTrue();
        assertThat(choice.wants(EventName.of(RecordType.LEAD, Move.QUALIFY))).isTrue();
        assertThat(choice.wants(EventName.of(RecordType.LEAD, Move.CREATE))).isFalse();
        assertThat(EventChoice.read(choice.written())).isEqualTo(choice);
        assertThat(EventName.all()).allMatch(EventChoice.all()::wants);
    }

    @Test
    void whatIsInAnotherNameAlreadyIsLeftOut() {
        assertThat(EventChoice.checked(List.of("lead.qualified", "lead.created", "lead.*", "customer.created"))
                        .names())
                .containsExactly("lead.*", "customer.created");
        assertThat(EventChoice.checked(List.of("lead.*", "*")).names()).containsExactly("*");
        assertThat(EventChoice.checked(List.of("lead.qualified", "lead.created", "lead.created"))
                        .names())
                .containsExactly("lead.created", "lead.qualified");
    }

    @Test
    void whatIsNoEventIsRefused() {
        for (List<String> wrong :
                Arrays.asList(null, List.<String>of(), List.of("lead.exploded"), Arrays.asList("*", null))) {
            assertThatThrownBy(() -> EventChoice.checked(wrong))
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field())
                            .isEqualTo("events"));
        }
    }
}
