package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.batoncrm.company.CompanyService;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.numbering.DocumentNumbers.Kind;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.NumberForm;

/** Sets what holds for quotations and booking orders: tax rates, validity, approval, numbers. */
@Named
@ViewScoped
public class DocumentsForm extends SettingsForm<DocumentRules> {

    private static final long serialVersionUID = 1L;

    @Inject
    private CompanyService company;

    @Inject
    private DocumentNumbers numbers;

    private BigDecimal approvalDiscount;
    private Integer validityDays;
    private List<TaxRateForm> taxRates = new ArrayList<>();
    private String quotationNumbers;
    private String bookingNumbers;

    @Override
    protected DocumentRules stored() {
        return company.documents();
    }

    @Override
    protected void show(DocumentRules data) {
        approvalDiscount = data.approvalDiscount();
        validityDays = data.validityDays();
        taxRates =
                new ArrayList<>(data.taxRates().stream().map(TaxRateForm::new).toList());
        quotationNumbers = data.quotationNumbers();
        bookingNumbers = data.bookingNumbers();
    }

    @Override
    protected DocumentRules entered() {
        return new DocumentRules(
                approvalDiscount,
                validityDays,
                taxRates.stream().map(TaxRateForm::data).toList(),
                quotationNumbers,
                bookingNumbers);
    }

    @Override
    protected void store(DocumentRules seen, DocumentRules entered) {
        company.edit(seen, entered);
    }

    @Override
    protected String page() {
        return "/documents.xhtml";
    }

    public void addRate() {
        taxRates.add(new TaxRateForm());
    }

    public void removeRate(int index) {
        taxRates.remove(index);
    }

    /** Moves a rate before the one above it; the first one is what new lines start with. */
    public void raiseRate(int index) {
        Collections.swap(taxRates, index, index - 1);
    }

    /** What the next quotation would be called; null while the form of its number is none. */
    public String getNextQuotation() {
        return next(Kind.QUOTATION, quotationNumbers);
    }

    /** What the next booking order would be called; null while the form of its number is none. */
    public String getNextBooking() {
        return next(Kind.BOOKING_ORDER, bookingNumbers);
    }

    private String next(Kind kind, String pattern) {
        try {
            return numbers.preview(kind, new NumberForm(pattern).checked("numbers"), Instant.now());
        } catch (RuleBroken e) {
            // A half-written form is no error before it is saved
            return null;
        }
    }

    public List<TaxRateForm> getTaxRates() {
        return taxRates;
    }

    public BigDecimal getApprovalDiscount() {
        return approvalDiscount;
    }

    public void setApprovalDiscount(BigDecimal approvalDiscount) {
        this.approvalDiscount = approvalDiscount;
    }

    public Integer getValidityDays() {
        return validityDays;
    }

    public void setValidityDays(Integer validityDays) {
        this.validityDays = validityDays;
    }

    public String getQuotationNumbers() {
        return quotationNumbers;
    }

    public void setQuotationNumbers(String quotationNumbers) {
        this.quotationNumbers = quotationNumbers;
    }

    public String getBookingNumbers() {
        return bookingNumbers;
    }

    public void setBookingNumbers(String bookingNumbers) {
        this.bookingNumbers = bookingNumbers;
    }
}
