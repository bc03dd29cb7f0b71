package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.batoncrm.company.CompanyData;
import org.batoncrm.company.CompanyService;
import org.batoncrm.text.Language;

/** Sets the company up. */
@Named
@ViewScoped
public class CompanyForm extends SettingsForm<CompanyData> {

    private static final long serialVersionUID = 1L;

    @Inject
    private CompanyService company;

    private String name;
    private String street;
    private String postalCode;
    private String city;
    private String country;
    private String taxNumber;
    private String phone;
    private String web;
    private Language language;
    private String currency;
    private String zone;
    private String accent;

    @Override
    protected CompanyData stored() {
        return company.data();
    }

    @Override
    protected void show(CompanyData data) {
        name = data.name();
        street = data.street();
        postalCode = data.postalCode();
        city = data.city();
        country = data.country();
        taxNumber = data.taxNumber();
        phone = data.phone();
        web = data.web();
        language = data.language();
        currency = data.currency();
        zone = data.zone();
        accent = data.accent();
    }

    @Override
    protected CompanyData entered() {
        return new CompanyData(
                name, street, postalCode, city, country, taxNumber, phone, web, language, currency, zone, accent);
    }

    @Override
    protected void store(CompanyData seen, CompanyData entered) {
        company.edit(seen, entered);
    }

    /** The page is drawn anew: its frame shows the name and the colour, and speaks the language. */
    @Override
    protected String page() {
        return "/company.xhtml";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(String taxNumber) {
        this.taxNumber = taxNumber;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getWeb() {
        return web;
    }

    public void setWeb(String web) {
        this.web = web;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }
}
