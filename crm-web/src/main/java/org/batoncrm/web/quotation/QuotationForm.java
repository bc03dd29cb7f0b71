package org.batoncrm.web.quotation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.process.RecordType;
import org.batoncrm.quotation.QuotationData;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationService;
import org.batoncrm.quotation.QuotationView;
import org.batoncrm.quotation.Totals;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.TaxRate;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.web.process.RecordPages;
import org.batoncrm.webkit.page.EditForm;
import org.batoncrm.webkit.page.Parameters;

/** Edits the draft of a quotation: its lines, validity, currency and terms, with totals at every change. */
@Named
@ViewScoped
public class QuotationForm extends EditForm<QuotationData> {

    private static final long serialVersionUID = 1L;

    @Inject
    private QuotationService quotations;

    @Inject
    private QuotationReader reader;

    @Inject
    private TenantService tenants;

    private String label;
    private BigDecimal wanted;
    private String wantedCurrency;
    private String currency;
    private LocalDate validUntil;
    private String terms;
    private List<LineForm> lines = new ArrayList<>();

    @Override
    protected QuotationData stored(UUID id) {
        QuotationView quotation = reader.get(id);
        label = quotation.number() + " v" + quotation.revision();
        wanted = quotation.wantedAmount();
        wantedCurrency = quotation.data().currency();
        return quotation.data();
    }

    /** There is none to make here, so that an address without an id is unknown. */
    @Override
    protected QuotationData blank() {
        throw new Unknown();
    }

    @Override
    protected void show(QuotationData data) {
        currency = data.currency();
        validUntil = data.validUntil();
        terms = data.terms();
        lines = new ArrayList<>(data.lines().stream().map(LineForm::new).toList());
    }

    @Override
    protected QuotationData entered() {
        return new QuotationData(
                currency, validUntil, terms, lines.stream().map(LineForm::data).toList());
    }

    @Override
    protected UUID create(QuotationData entered) {
        throw new IllegalStateException("A quotation comes from an opportunity");
    }

    @Override
    protected void update(UUID id, QuotationData seen, QuotationData entered) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                entered.lines().get(i).checked();
            } catch (RuleBroken e) {
                throw e.at("line:" + i + ":" + e.field());
            }
        }
        quotations.edit(id, seen, entered);
    }

    /** Whether all must be said now: a line may be half written while others come and go. */
    public boolean isSaving() {
        return Parameters.get("quotation:save") != null;
    }

    @Override
    protected String pageOf(UUID id) {
        return RecordPages.of(RecordType.QUOTATION, id);
    }

    public void addLine() {
        lines.add(new LineForm(tenants.settings().taxPercent()));
    }

    /** The rates to choose from on a line: the tenant's, and the one that the line has already. */
    public List<TaxRate> taxRates(BigDecimal own) {
        List<TaxRate> rates = new ArrayList<>(tenants.settings().documents().taxRates());
        if (own != null && rates.stream().noneMatch(rate -> rate.percent().compareTo(own) == 0)) {
            rates.add(new TaxRate("", own));
        }
        return rates;
    }

    public void removeLine(int index) {
        lines.remove(index);
    }

    /** What the lines come to as they stand; null while one of them cannot be priced yet. */
    public Totals getTotals() {
        try {
            return entered().checked().totals();
        } catch (RuleBroken e) {
            // A half-written line is no error before it is saved
            return null;
        }
    }

    /**
     * How much the lines come to more than the customer would pay; null without a counter-offer, without a total, or when
     * that is in another currency.
     */
    public BigDecimal getGap() {
        Totals totals = getTotals();
        return wanted == null || totals == null || !wantedCurrency.equals(currency)
                ? null
                : totals.gross().amount().subtract(wanted);
    }

    /** The quotation's number and version. */
    public String getLabel() {
        return label;
    }

    /** What the customer would pay; null when they made no counter-offer. */
    public BigDecimal getWanted() {
        return wanted;
    }

    /** The currency of the counter-offer, whatever the form says by now. */
    public String getWantedCurrency() {
        return wantedCurrency;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }
}
