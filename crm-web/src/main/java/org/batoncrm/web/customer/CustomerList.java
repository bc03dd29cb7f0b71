package org.batoncrm.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.batoncrm.customer.CustomerRow;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;
import org.batoncrm.webkit.page.ListPage;

/** The list of customers. */
@Named
@RequestScoped
public class CustomerList extends ListPage<CustomerRow> {

    @Inject
    private CustomerService customers;

    @Inject
    private CallerContext callers;

    @Override
    protected Page<CustomerRow> load(ListRequest request) {
        return customers.list(request);
    }

    @Override
    protected String ownOrder() {
        return "-createdAt";
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("owner", "me".equals(get("owner")) ? callers.require().memberId() : null);
        return filters;
    }
}
