package org.batoncrm.stack.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Years of the demo's companies for the tests, and what a person can see of them. */
final class Years {

    static final Company FREIGHT = Companies.ALL.get(0);
    static final Company EVENTS = Companies.ALL.get(1);

    private Years() {}

    static Ledger of(Company company, String now) {
        return Year.of(company, accounts(), Instant.parse(now));
    }

    /** Ids as the identity provider would give them: others at each call. */
    static Accounts accounts() {
        Map<String, UUID> tenants = new HashMap<>();
        Map<String, UUID> users = new HashMap<>();
        for (Company company : Companies.ALL) {
            tenants.put(company.alias(), UUID.randomUUID());
            company.people().forEach(person -> users.computeIfAbsent(person.email(), email -> UUID.randomUUID()));
        }
        return new Accounts(tenants, users);
    }

    /** Everything that pages show, line by line, without ids. */
    static List<String> visible(Ledger ledger) {
        List<String> lines = new ArrayList<>();
        ledger.members.forEach(m -> lines.add(m.name() + " " + m.email() + " " + m.lastSeen()));
        ledger.leads.forEach(l -> lines.add(l.data() + " " + l.type() + " " + l.state() + " " + l.stateSince()));
        ledger.opportunities.forEach(o -> lines.add(o.data() + " " + o.state() + " " + o.stateSince()));
        ledger.quotations.forEach(q -> lines.add(q.label() + " " + q.data() + " " + q.gross() + " " + q.state()));
        ledger.rounds.forEach(r -> lines.add("wanted " + r.amount()));
        ledger.customers.forEach(c -> lines.add(c.data() + " " + c.createdAt()));
        ledger.contacts.forEach(c -> lines.add(c.data().toString()));
        ledger.orders.forEach(b -> lines.add(b.number() + " " + b.amount() + " " + b.items() + " " + b.state()));
        ledger.activities.forEach(a -> lines.add(a.text() + " " + a.actor().at()));
        ledger.events.forEach(e -> lines.add(e.event().move() + " " + e.event().toState() + " "
                + e.actor().at() + " " + e.event().secondsInState()));
        ledger.counters.forEach((counter, last) -> lines.add(counter + " " + last));
        return lines;
    }
}
