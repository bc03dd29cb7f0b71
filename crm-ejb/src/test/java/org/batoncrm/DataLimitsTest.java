package org.batoncrm;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.batoncrm.activity.ActivityData;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.booking.Team;
import org.batoncrm.company.CompanyData;
import org.batoncrm.customer.ContactData;
import org.batoncrm.customer.CustomerData;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.negotiation.OfferData;
import org.batoncrm.opportunity.OpportunityData;
import org.batoncrm.opportunity.Stage;
import org.batoncrm.outside.Destinations;
import org.batoncrm.process.Reason;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.quotation.LineData;
import org.batoncrm.quotation.QuotationData;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.text.Language;
import org.batoncrm.webhook.WebhookData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text that members enter: as long as its column, and not a character longer. */
class DataLimitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** What takes the text, and the name of the field that it says it is. */
    private record Entry(String field, Function<String, Object> enter) {}

    private static final Map<String, Entry> ENTRIES = Map.ofEntries(
            entry("lead.company", new Entry("company", text -> lead(text, null, "a@b.cd", null, null))),
            entry("lead.contact", new Entry("contact", text -> lead("A", text, "a@b.cd", null, null))),
            entry("lead.email", new Entry("email", text -> lead("A", null, text, null, null))),
            entry("lead.phone", new Entry("phone", text -> lead("A", null, null, text, null))),
            entry("lead.interest", new Entry("interest", text -> lead("A", null, "a@b.cd", null, text))),
            entry("opportunity.title", new Entry("title", text -> deal(text, null))),
            entry("opportunity.description", new Entry("description", text -> deal("A", text))),
            entry("quotation.terms", new Entry("terms", text -> new QuotationData("EUR", DAY, text, List.of())
                    .checked())),
            entry("quotation_line.description", new Entry("description", text -> line(text, null))),
            entry("quotation_line.unit", new Entry("unit", text -> line("A", text))),
            entry("negotiation_round.message", new Entry("message", text -> new OfferData(BigDecimal.ONE, text)
                    .checked("EUR"))),
            entry("customer.company", new Entry("company", text -> customer(text, null, null, null))),
            entry("customer.email", new Entry("email", text -> customer("A", text, null, null))),
            entry("customer.phone", new Entry("phone", text -> customer("A", null, text, null))),
            entry("customer.address", new Entry("address", text -> customer("A", null, null, text))),
            entry("contact.name", new Entry("name", text -> new ContactData(text, null, null, null).checked())),
            entry("contact.position", new Entry("position", text -> new ContactData("A", text, null, null).checked())),
            entry("contact.email", new Entry("email", text -> new ContactData("A", null, text, null).checked())),
            entry("contact.phone", new Entry("phone", text -> new ContactData("A", null, null, text).checked())),
            entry("activity.text", new Entry("text", text -> new ActivityData(ActivityKind.NOTE, text, null)
                    .checked())),
            entry("reason.label", new Entry("label", text -> new Reason(ReasonKind.CANCEL_BOOKING, text, 1))),
            entry("stage.name", new Entry("name", text -> new Stage(text, 1, BigDecimal.TEN))),
            entry("team.name", new Entry("name", Team::new)),
            entry("tenant.name", new Entry("name", DataLimitsTest::settings)),
            entry("letterhead.street", new Entry("street", text -> letterhead(text, null, null, null, null))),
            entry("letterhead.postal_code", new Entry("postalCode", text -> letterhead(null, text, null, null, null))),
            entry("letterhead.city", new Entry("city", text -> letterhead(null, null, text, null, null))),
            entry("letterhead.tax_number", new Entry("taxNumber", text -> letterhead(null, null, null, text, null))),
            entry("letterhead.phone", new Entry("phone", text -> letterhead(null, null, null, null, text))),
            entry("webhook.description", new Entry("description", DataLimitsTest::webhook)),
            entry("event.reason_text", new Entry("reasonText", text -> new ReasonGiven(UUID.randomUUID(), text))),
            entry(
                    "booking_order.reason_text",
                    new Entry("reasonText", text -> new ReasonGiven(UUID.randomUUID(), text))));

    private static Object lead(String company, String contact, String email, String phone, String interest) {
        return new LeadData(company, contact, email, phone, null, interest, LeadSource.OTHER, null).checked();
    }

    private static Object deal(String title, String description) {
        return new OpportunityData(title, BigDecimal.ONE, "EUR", DAY, description).checked();
    }

    private static Object line(String description, String unit) {
        return new LineData(description, BigDecimal.ONE, unit, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO)
                .checked();
    }

    private static Object customer(String company, String email, String phone, String address) {
        return new CustomerData(company, email, phone, null, address).checked();
    }

    private static Object letterhead(String street, String postalCode, String city, String taxNumber, String phone) {
        return new CompanyData(
                        "A",
                        street,
                        postalCode,
                        city,
                        null,
                        taxNumber,
                        phone,
                        null,
                        Language.ENGLISH,
                        "EUR",
                        "UTC",
                        null)
                .checked();
    }

    private static Object webhook(String description) {
        return new WebhookData("https://erp.example.com", description, List.of("*")).checked(new Destinations());
    }

    private static Object settings(String name) {
        return new TenantSettings(name, Language.ENGLISH, "EUR", "Europe/Berlin", null, DocumentRules.usual(List.of()))
                .checked();
    }

    @Test
    void everyLimitIsTried() {
        assertThat(ENTRIES.keySet()).isEqualTo(LongestTexts.BY_COLUMN.keySet());
    }

    @TestFactory
    Stream<DynamicTest> aTextAsLongAsItsColumnIsTakenWhole() {
        return ENTRIES.entrySet().stream()
                .map(tried -> DynamicTest.dynamicTest(tried.getKey(), () -> {
                    String text = LongestTexts.longest(tried.getKey());
                    Object taken = tried.getValue().enter().apply("  " + text + "\t");
                    assertThat(Fields.of(taken)).containsValue(text);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTextLongerThanItsColumnIsRefusedAtItsFieldAndNotCut() {
        return ENTRIES.entrySet().stream()
                .map(tried -> DynamicTest.dynamicTest(tried.getKey(), () -> {
                    String text = LongestTexts.tooLong(tried.getKey());
                    assertThatThrownBy(() -> tried.getValue().enter().apply(text))
                            .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                                assertThat(broken.rule()).isEqualTo("text.long");
                                assertThat(broken.field())
                                        .isEqualTo(tried.getValue().field());
                            });
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTextThatNoDatabaseTakesIsRefusedAtItsField() {
        return ENTRIES.entrySet().stream()
                .map(tried -> DynamicTest.dynamicTest(tried.getKey(), () -> assertThatThrownBy(
                                () -> tried.getValue().enter().apply("a\0b"))
                        .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field())
                                .isEqualTo(tried.getValue().field()))));
    }
}
