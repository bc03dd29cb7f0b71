package org.batoncrm.web.lead;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadFit;
import org.batoncrm.lead.LeadService;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.process.RecordType;
import org.batoncrm.web.process.RecordPages;
import org.batoncrm.webkit.page.EditForm;

/** Captures a lead, or edits one. */
@Named
@ViewScoped
public class LeadForm extends EditForm<LeadData> {

    private static final long serialVersionUID = 1L;

    @Inject
    private LeadService leads;

    private String company;
    private String contact;
    private String email;
    private String phone;
    private String country;
    private String interest;
    private LeadSource source;
    private LeadFit fit;

    @Override
    protected LeadData stored(UUID id) {
        return leads.get(id).data();
    }

    @Override
    protected LeadData blank() {
        return new LeadData(null, null, null, null, null, null, null, null);
    }

    @Override
    protected void show(LeadData data) {
        company = data.company();
        contact = data.contact();
        email = data.email();
        phone = data.phone();
        country = data.country();
        interest = data.interest();
        source = data.source();
        fit = data.fit();
    }

    @Override
    protected LeadData entered() {
        return new LeadData(company, contact, email, phone, country, interest, source, fit);
    }

    @Override
    protected UUID create(LeadData entered) {
        return leads.capture(entered);
    }

    @Override
    protected void update(UUID id, LeadData seen, LeadData entered) {
        leads.edit(id, seen, entered);
    }

    @Override
    protected String pageOf(UUID id) {
        return RecordPages.of(RecordType.LEAD, id);
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getInterest() {
        return interest;
    }

    public void setInterest(String interest) {
        this.interest = interest;
    }

    public LeadSource getSource() {
        return source;
    }

    public void setSource(LeadSource source) {
        this.source = source;
    }

    public LeadFit getFit() {
        return fit;
    }

    public void setFit(LeadFit fit) {
        this.fit = fit;
    }

    public LeadSource[] getSources() {
        return LeadSource.values();
    }

    public LeadFit[] getFits() {
        return LeadFit.values();
    }
}
