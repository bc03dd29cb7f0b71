package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.batoncrm.booking.BookingService;
import org.batoncrm.customer.CustomerService;
import org.batoncrm.identity.Caller;
import org.batoncrm.lead.LeadService;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Slice;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.list.SliceRequest.Position;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.process.EventLog;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.webhook.DeliveryService;
import org.batoncrm.webhook.DeliveryState;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A slice reads the rows that it answers, wherever in the list it is, and however long the list. */
@ArquillianTest
public class SlicesIT {

    private static final int ROWS = 3000;
    private static final int SIZE = 20;

    /** The slice, the row that shows that there are more, and a few beside. */
    private static final long FEW = 2 * SIZE;

    private static final String NUMBER =
            """
            with number as (
                select n, cast('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0') as uuid) as id,
                    timestamptz '2026-01-01Z' + n * interval '1 minute' as at
                from generate_series(1, %d) n)
            insert into \
            """;

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private Owner owner;

    @Inject
    private RawSql raw;

    @Inject
    private UserTransaction transaction;

    @Inject
    private LeadService leads;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private QuotationReader quotations;

    @Inject
    private CustomerService customers;

    @Inject
    private BookingService bookings;

    @Inject
    private EventLog log;

    @Inject
    private DeliveryService deliveries;

    private final UUID company = UUID.randomUUID();

    /**
     * Writes rows of the company.
     *
     * @param inserts what stands after "insert into": it selects from {@code number}, in which each {@code n} has an
     *     {@code id}, the same in all tables, and a time {@code at}
     */
    private void write(String... inserts) {
        for (String insert : inserts) {
            owner.does(company, NUMBER.formatted(ROWS) + insert.formatted(company));
        }
    }

    private void writeAll() {
        owner.tenant(company);
        write(
                """
                lead (tenant_id, id, version, created_at, state, state_since, updated_at, company, source)
                select '%1$s', id, 1, at, 'NEW', at, at, 'Acme ' || n, 'PHONE' from number""",
                """
                opportunity (tenant_id, id, version, created_at, state, state_since, updated_at, lead_id, stage_id, title,
                    amount, currency, expected_close)
                select '%1$s', number.id, 1, at, 'OPEN', at, at, number.id,
                    (select id from stage where tenant_id = '%1$s' order by id limit 1), 'Pallets', 1, 'EUR',
                    date '2026-01-01' + n from number""",
                """
                quotation (tenant_id, id, version, created_at, state, state_since, updated_at, opportunity_id, number,
                    revision, currency, valid_until, expires_at, net, gross, approval_discount)
                select '%1$s', id, 1, at, 'SENT', at, at, id, 'Q-' || n, 1, 'EUR', at, at, 1, 1, 0 from number""",
                """
                customer (tenant_id, id, version, lead_id, company, created_at, updated_at)
                select '%1$s', id, 1, id, 'Acme ' || n, at, at from number""",
                """
                booking_order (tenant_id, id, version, created_at, state, state_since, updated_at, number, quotation_id,
                    customer_id, amount, currency)
                select '%1$s', id, 1, at, 'CREATED', at, at, 'B-' || n, id, id, 1, 'EUR' from number""");
    }

    @Test
    void whereverItIsASliceReadsItsRowsAlone() throws Exception {
        writeAll();
        owner.does(company, "analyze lead, opportunity, quotation, customer, booking_order");
        Map<String, Function<SliceRequest, Slice<?>>> lists = Map.of(
                "lead", leads::slice,
                "opportunity", opportunities::slice,
                "quotation", quotations::slice,
                "customer", customers::slice,
                "booking_order", bookings::slice);
        for (String table : lists.keySet()) {
            Position far = null;
            for (int read = 0; read < ROWS - ListRequest.LARGEST; read += ListRequest.LARGEST) {
                SliceRequest next = new SliceRequest(null, null, null, false, far, ListRequest.LARGEST);
                far = desk.as(sales(company), () -> lists.get(table).apply(next))
                        .last();
            }
            assertThat(rowsRead(table, sales(company), null, Map.of(), lists.get(table)))
                    .as("%s, at the beginning", table)
                    .isLessThanOrEqualTo(FEW);
            assertThat(rowsRead(table, sales(company), far, Map.of(), lists.get(table)))
                    .as("%s, near the end", table)
                    .isLessThanOrEqualTo(FEW);
        }
    }

    @Test
    void whatAMemberDidAndWhatFailedAreFoundWithoutReadingTheRest() throws Exception {
        owner.tenant(company);
        UUID busy = sales(company).memberId();
        UUID idle = admin(company).memberId();
        write(
                """
                event (tenant_id, id, at, member_id, kind, record_type, record_id, move)
                select '%1$s', id, at, '"""
                        + busy + "', 'PROCESS', 'LEAD', id, 'CREATE' from number",
                """
                webhook (tenant_id, id, version, url, events, state, secret_number, created_at, updated_at)
                select '%1$s', id, 1, 'https://hooks.invalid/', '*', 'PAUSED', 1, at, at from number where n = 1""",
                """
                webhook_delivery (tenant_id, id, webhook_id, event_type, record_id, position, state, due, created_at)
                select '%1$s', id, '00000000-0000-7000-9000-000000000001', 'lead.created', id, 1, 'DELIVERED', at, at
                from number""");
        owner.does(company, "analyze event, webhook_delivery");
        UUID webhook = UUID.fromString("00000000-0000-7000-9000-000000000001");
        assertThat(rowsRead("event", admin(company), null, Map.of("member", idle), log::slice))
                .isLessThanOrEqualTo(FEW);
        assertThat(rowsRead(
                        "webhook_delivery",
                        admin(company),
                        null,
                        Map.of("state", DeliveryState.FAILED),
                        request -> deliveries.slice(webhook, request)))
                .isLessThanOrEqualTo(FEW);
    }

    private long rowsRead(
            String table,
            Caller caller,
            Position after,
            Map<String, Object> filters,
            Function<SliceRequest, Slice<?>> list)
            throws Exception {
        transaction.begin();
        try {
            long before = raw.rowsRead(table);
            desk.as(caller, () -> list.apply(new SliceRequest(null, filters, null, false, after, SIZE)));
            return raw.rowsRead(table) - before;
        } finally {
            transaction.rollback();
        }
    }
}
