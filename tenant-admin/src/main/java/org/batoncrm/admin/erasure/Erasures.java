package org.batoncrm.admin.erasure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.batoncrm.erasure.CertificateRow;
import org.batoncrm.erasure.CertificateService;
import org.batoncrm.webkit.page.PerRequest;

/** The certificates of erased tenants. */
@Named
@RequestScoped
public class Erasures {

    @Inject
    private CertificateService certificates;

    public List<CertificateRow> getAll() {
        return PerRequest.once(this, "all", certificates::all);
    }
}
