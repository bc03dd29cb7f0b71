package org.batoncrm.web.quotation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.batoncrm.company.CompanyData;
import org.batoncrm.company.CompanyService;
import org.batoncrm.webkit.page.PerRequest;

/** Who the company is on the documents that its customers get. */
@Named
@RequestScoped
public class DocumentHead {

    @Inject
    private CompanyService companies;

    public CompanyData getCompany() {
        return PerRequest.once(this, "company", companies::data);
    }
}
