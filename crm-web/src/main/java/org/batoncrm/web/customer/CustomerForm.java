package org.batoncrm.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.batoncrm.customer.CustomerData;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.process.RecordType;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.web.process.RecordPages;
import org.batoncrm.webkit.page.EditForm;

/** Edits a customer. */
@Named
@ViewScoped
public class CustomerForm extends EditForm<CustomerData> {

    private static final long serialVersionUID = 1L;

    @Inject
    private CustomerService customers;

    private String company;
    private String email;
    private String phone;
    private String country;
    private String address;

    @Override
    protected CustomerData stored(UUID id) {
        return customers.get(id).data();
    }

    /** There is none to make here, so that an address without an id is unknown. */
    @Override
    protected CustomerData blank() {
        throw new Unknown();
    }

    @Override
    protected void show(CustomerData data) {
        company = data.company();
        email = data.email();
        phone = data.phone();
        country = data.country();
        address = data.address();
    }

    @Override
    protected CustomerData entered() {
        return new CustomerData(company, email, phone, country, address);
    }

    @Override
    protected UUID create(CustomerData entered) {
        throw new IllegalStateException("A customer comes from a lead");
    }

    @Override
    protected void update(UUID id, CustomerData seen, CustomerData entered) {
        customers.edit(id, seen, entered);
    }

    @Override
    protected String pageOf(UUID id) {
        return RecordPages.of(RecordType.CUSTOMER, id);
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
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

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
