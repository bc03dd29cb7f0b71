package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.operations;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.batoncrm.company.CompanyData;
import org.batoncrm.company.CompanyService;
import org.batoncrm.company.LogoFile;
import org.batoncrm.company.LogoService;
import org.batoncrm.identity.Caller;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.numbering.DocumentNumbers.Kind;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.EventRow;
import org.batoncrm.process.RecordType;
import org.batoncrm.quotation.LineData;
import org.batoncrm.quotation.QuotationData;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationService;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.NumberForm;
import org.batoncrm.tenancy.TaxRate;
import org.batoncrm.text.Language;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class CompanyIT {

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private CompanyService company;

    @Inject
    private LogoService logos;

    @Inject
    private DocumentNumbers numbers;

    @Inject
    private QuotationReader quotations;

    @Inject
    private QuotationService quoting;

    @Inject
    private EventLog log;

    @Test
    void whatAnAdminEntersIsKeptInTheOwnTenantAloneAndNotedInTheLog() {
        CompanyData before = desk.as(admin(NORTH), company::data);
        CompanyData entered = new CompanyData(
                "North & Sons",
                " Harbour Road 1 ",
                "20457",
                "Hamburg",
                "de",
                "DE 123 456 789",
                "040 1",
                "north.example.com",
                Language.GERMAN,
                "EUR",
                "Europe/Berlin",
                "#0f766e");
        desk.does(admin(NORTH), () -> company.edit(before, entered));
        CompanyData after = desk.as(sales(NORTH), company::data);
        assertThat(after.street()).isEqualTo("Harbour Road 1");
        assertThat(after.country()).isEqualTo("DE");
        assertThat(after.web()).isEqualTo("https://north.example.com");
        assertThat(after.language()).isEqualTo(Language.GERMAN);
        assertThat(desk.as(admin(SOUTH), company::data).street()).isNull();
        assertThat(lastChange(admin(NORTH)).detail())
                .contains("Name: " + before.name() + " \u2192 North & Sons", "City: \u2013 \u2192 Hamburg");
        desk.does(admin(NORTH), () -> company.edit(after, before));
        assertThat(desk.as(admin(NORTH), company::data)).isEqualTo(before);
    }

    @Test
    void whoWasFasterIsNotOverwritten() {
        CompanyData seen = desk.as(admin(SOUTH), company::data);
        CompanyData faster = withPhone(seen, "040 2");
        desk.does(admin(SOUTH), () -> company.edit(seen, faster));
        assertThatThrownBy(() -> desk.does(admin(SOUTH), () -> company.edit(seen, withPhone(seen, "040 3"))))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> {
                    assertThat(conflict.changes())
                            .containsExactly(new EditConflict.Change("phone", seen.phone(), "040 2"));
                    assertThat(conflict.by()).isEqualTo(admin(SOUTH).memberId());
                });
    }

    @Test
    void onlyAdminsSetTheCompanyUp() {
        CompanyData seen = desk.as(sales(NORTH), company::data);
        assertThatThrownBy(() -> desk.does(sales(NORTH), () -> company.edit(seen, seen)))
                .isInstanceOf(NotAllowed.class);
        DocumentRules rules = desk.as(sales(NORTH), company::documents);
        assertThatThrownBy(() -> desk.does(sales(NORTH), () -> company.edit(rules, rules)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.does(sales(NORTH), () -> numbers.follow(Kind.QUOTATION, new NumberForm("{n}"))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void numbersStayUniqueThroughEveryChangeOfTheirForm() {
        String year = String.valueOf(
                Instant.now().atZone(java.time.ZoneId.of("Europe/Berlin")).getYear());
        String first = number("Q-{year}-{n:5}");
        // The same words, but written by hand: the count of all years goes on after them
        String second = number("Q-" + year + "-{n:5}");
        assertThat(place(second)).isEqualTo(place(first) + 1);
        String third = number("Q-" + year + "-{n:5}");
        assertThat(place(third)).isEqualTo(place(second) + 1);
        // And back: what was given out meanwhile is not given again
        String fourth = number("Q-{year}-{n:5}");
        assertThat(place(fourth)).isEqualTo(place(third) + 1);
        // A digit that stands for itself makes numbers of another size: the count goes on after them, too
        String fifth = number("Q-{year}-9{n:4}");
        assertThat(fifth).isEqualTo("Q-" + year + "-9" + "%04d".formatted(place(fourth) + 1));
        assertThat(number("Q-{year}-{n:5}")).isEqualTo("Q-" + year + "-" + (place(fifth) + 1));
        // Numbers of another year that look like ours
        String far = number("Q-3000-{n:5}");
        set("Q-{year}-{n:5}");
        String next = desk.as(admin(SOUTH), () -> numbers.next(Kind.QUOTATION, Instant.parse("3000-06-01T00:00:00Z")));
        assertThat(place(next)).isEqualTo(place(far) + 1);
    }

    @Test
    void thePreviewTellsTheNextNumberAndGivesNoneOut() {
        String next = desk.as(
                admin(NORTH), () -> numbers.preview(Kind.QUOTATION, new NumberForm("Q-{year}-{n:5}"), Instant.now()));
        UUID quotation = desk.quotation(sales(NORTH));
        assertThat(desk.as(sales(NORTH), () -> quotations.get(quotation)).number())
                .isEqualTo(next);
        assertThat(desk.as(
                        admin(NORTH), () -> numbers.preview(Kind.QUOTATION, new NumberForm("AN.{n:4}"), Instant.now())))
                .isEqualTo("AN.0001");
    }

    @Test
    void newQuotationsStartWithTheFirstTaxRateAndOldLinesKeepTheirs() {
        UUID before = desk.quotation(sales(NORTH));
        DocumentRules seen = desk.as(admin(NORTH), company::documents);
        DocumentRules entered = new DocumentRules(
                seen.approvalDiscount(),
                seen.validityDays(),
                List.of(new TaxRate("Reduced", new BigDecimal("7")), new TaxRate("Standard", new BigDecimal("19"))),
                seen.quotationNumbers(),
                seen.bookingNumbers());
        desk.does(admin(NORTH), () -> company.edit(seen, entered));
        try {
            assertThat(taxOf(desk.quotation(sales(NORTH)))).isEqualByComparingTo("7");
            assertThat(taxOf(before)).isEqualByComparingTo("19");
            assertThat(lastChange(admin(NORTH)).detail()).contains("Reduced 7\u00a0%, Standard 19\u00a0%");
        } finally {
            DocumentRules now = desk.as(admin(NORTH), company::documents);
            desk.does(admin(NORTH), () -> company.edit(now, seen));
        }
    }

    @Test
    void theNextVersionOfAQuotationNeedsApprovalByTheLimitOfToday() {
        UUID first = desk.quotation(sales(NORTH));
        QuotationData draft = desk.as(sales(NORTH), () -> quotations.get(first)).data();
        LineData cheaper = new LineData(
                "Pallets", BigDecimal.ONE, null, BigDecimal.TEN, new BigDecimal("15"), new BigDecimal("19"));
        desk.does(sales(NORTH), () -> {
            quoting.edit(
                    first,
                    draft,
                    new QuotationData(draft.currency(), draft.validUntil(), draft.terms(), List.of(cheaper)));
            quoting.send(first);
        });
        DocumentRules seen = desk.as(admin(NORTH), company::documents);
        desk.does(
                admin(NORTH),
                () -> company.edit(
                        seen,
                        new DocumentRules(
                                new BigDecimal("5"),
                                seen.validityDays(),
                                seen.taxRates(),
                                seen.quotationNumbers(),
                                seen.bookingNumbers())));
        try {
            assertThat(desk.as(sales(NORTH), () -> quotations.get(first)).needsApproval())
                    .isFalse();
            UUID second = desk.as(sales(NORTH), () -> quoting.revise(first, null));
            assertThat(desk.as(sales(NORTH), () -> quotations.get(second)).needsApproval())
                    .isTrue();
            assertThatThrownBy(() -> desk.does(sales(NORTH), () -> quoting.send(second)))
                    .isInstanceOf(RuleBroken.class);
        } finally {
            DocumentRules now = desk.as(admin(NORTH), company::documents);
            desk.does(admin(NORTH), () -> company.edit(now, seen));
        }
    }

    @Test
    void aFormThatNoNumberCanHaveIsRefused() {
        assertThatThrownBy(() -> set("Q-{year}")).isInstanceOf(RuleBroken.class);
    }

    private BigDecimal taxOf(UUID quotation) {
        return desk.as(sales(NORTH), () -> quotations.get(quotation))
                .data()
                .lines()
                .get(0)
                .taxPercent();
    }

    /** Sets the form of the numbers of quotations in the south, and returns that of a new quotation. */
    private String number(String form) {
        set(form);
        UUID quotation = desk.quotation(sales(SOUTH));
        return desk.as(sales(SOUTH), () -> quotations.get(quotation)).number();
    }

    private void set(String form) {
        DocumentRules seen = desk.as(admin(SOUTH), company::documents);
        DocumentRules entered = new DocumentRules(
                seen.approvalDiscount(), seen.validityDays(), seen.taxRates(), form, seen.bookingNumbers());
        desk.does(admin(SOUTH), () -> company.edit(seen, entered));
    }

    private static long place(String number) {
        return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
    }

    private EventRow lastChange(Caller caller) {
        return desk.as(
                        caller,
                        () -> log.slice(new SliceRequest(
                                null, Map.of("type", RecordType.TENANT, "deed", Deed.CHANGED), null, true, null, 1)))
                .rows()
                .get(0);
    }

    private static CompanyData withPhone(CompanyData data, String phone) {
        return new CompanyData(
                data.name(),
                data.street(),
                data.postalCode(),
                data.city(),
                data.country(),
                data.taxNumber(),
                phone,
                data.web(),
                data.language(),
                data.currency(),
                data.zone(),
                data.accent());
    }

    @Test
    void theLogoIsTheOwnTenantsAndOnlyItsAdminsToChange() throws IOException {
        byte[] first = picture(Color.RED);
        desk.does(admin(SOUTH), () -> logos.set(first));
        LogoFile red = desk.as(operations(SOUTH), () -> logos.find().orElseThrow());
        assertThat(desk.as(sales(SOUTH), logos::fingerprint)).contains(red.fingerprint());
        assertThat(desk.as(admin(NORTH), logos::find)).isEmpty();
        assertThat(lastChange(admin(SOUTH)).detail()).isEqualTo("Logo: a new one, 40 \u00d7 40");
        desk.does(admin(NORTH), logos::remove);
        byte[] second = picture(Color.BLUE);
        desk.does(admin(SOUTH), () -> logos.set(second));
        assertThat(desk.as(sales(SOUTH), logos::fingerprint)).isPresent().isNotEqualTo(Optional.of(red.fingerprint()));
        assertThatThrownBy(() -> desk.does(sales(SOUTH), () -> logos.set(second)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.does(sales(SOUTH), logos::remove)).isInstanceOf(NotAllowed.class);
        desk.does(admin(SOUTH), logos::remove);
        assertThat(desk.as(sales(SOUTH), logos::find)).isEmpty();
    }

    private static byte[] picture(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setBackground(colour);
        image.setRGB(20, 20, colour.getRGB());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }
}
