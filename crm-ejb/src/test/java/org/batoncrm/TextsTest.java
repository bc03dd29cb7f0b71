package org.batoncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.history.Misfit;
import org.batoncrm.identity.Role;
import org.batoncrm.isolation.Answer;
import org.batoncrm.isolation.Leak;
import org.batoncrm.isolation.RunState;
import org.batoncrm.lead.LeadFit;
import org.batoncrm.lead.LeadLifecycle;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.process.BookingState;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventKind;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.ProcessTable;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.RecordType;
import org.batoncrm.process.State;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.Quota;
import org.batoncrm.tenancy.TenantState;
import org.batoncrm.text.Language;
import org.batoncrm.text.Texts;
import org.batoncrm.webhook.DeliveryState;
import org.batoncrm.webhook.OffReason;
import org.batoncrm.webhook.Trouble;
import org.batoncrm.webhook.WebhookState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the domain are complete, and none is left over. */
class TextsTest {

    private static final Pattern RULE = Pattern.compile("RuleBroken\\.(?:in\\([^,]+,|of\\()\\s*\"([\\w.]+)\"");

    private final ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);

    @Test
    void everyStateAndEveryMoveHasAName() {
        Stream.<State[]>of(
                        LeadState.values(), OpportunityState.values(), QuotationState.values(), BookingState.values())
                .flatMap(Arrays::stream)
                .forEach(state -> assertThat(state.label()).isNotBlank());
        ProcessTable.transitions().forEach(row -> {
            assertThat(row.label()).isNotBlank();
            assertThat(row.move().told(row.from().type())).isNotBlank();
        });
        for (RecordType type : RecordType.values()) {
            assertThat(type.label()).isNotBlank();
        }
        Stream.of(RecordType.values()).filter(RecordType::isOfTheWork).forEach(type -> assertThat(
                        Texts.has("move." + type + ".CREATE") && Texts.has("told." + type + ".CREATE"))
                .isTrue());
    }

    @Test
    void everyConstantThatPeopleSeeHasAName() {
        Stream.<Enum<?>[]>of(
                        LeadType.values(),
                        LeadLifecycle.values(),
                        LeadSource.values(),
                        LeadFit.values(),
                        ActivityKind.values(),
                        Role.values(),
                        TenantState.values(),
                        Plan.values(),
                        Quota.values(),
                        ReasonKind.values(),
                        EventKind.values(),
                        Deed.values(),
                        Misfit.values(),
                        WebhookState.values(),
                        OffReason.values(),
                        DeliveryState.values(),
                        Trouble.values(),
                        RunState.values(),
                        Answer.values(),
                        Leak.values())
                .flatMap(Arrays::stream)
                .forEach(constant -> assertThat(Texts.constant(constant)).isNotBlank());
        Stream.of(ActivityKind.values()).forEach(kind -> assertThat(kind.told()).isNotBlank());
    }

    @Test
    void everyRuleThatIsBrokenSomewhereSaysWhatItIsAndNoTextIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    (Iterable<Path>) sources.filter(path -> path.toString().endsWith(".java"))::iterator) {
                Matcher matcher = RULE.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.add("rule." + matcher.group(1));
                }
            }
        }
        for (Quota quota : Quota.values()) {
            used.add("rule.quota." + quota);
        }
        Set<String> there = new TreeSet<>(bundle.keySet());
        there.removeIf(key -> !key.startsWith("rule."));
        assertThat(there).isEqualTo(used);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPatternThatCanBeFilled(Language language) {
        Locale locale = language.speaking(Language::locale);
        ResourceBundle texts = ResourceBundle.getBundle(Texts.BUNDLE, locale);
        texts.keySet().forEach(key -> {
            String text = texts.getString(key);
            assertThat(new MessageFormat(text, locale).format(new Object[] {"1", "2", "3"}))
                    .as(key)
                    .doesNotContain("{")
                    .isNotBlank();
            assertThat(text)
                    .as("a lonely apostrophe would be swallowed: " + key)
                    .doesNotContainPattern("(?<!')'(?!')");
        });
    }
}
