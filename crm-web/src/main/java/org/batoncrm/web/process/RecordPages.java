package org.batoncrm.web.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.batoncrm.process.RecordType;

/** Where the page of a record is. */
@Named
@ApplicationScoped
public class RecordPages {

    /** The address of a record's page, inside the application. */
    public static String of(RecordType type, UUID id) {
        String folder =
                switch (type) {
                    case LEAD -> "lead";
                    case OPPORTUNITY -> "opportunity";
                    case QUOTATION -> "quotation";
                    case BOOKING_ORDER -> "booking";
                    case CUSTOMER -> "customer";
                    default -> throw new IllegalArgumentException("A " + type + " has no page of its own");
                };
        return "/" + folder + "/view.xhtml?id=" + id;
    }

    /** The same, for links in pages. */
    public String url(RecordType type, UUID id) {
        return of(type, id);
    }
}
