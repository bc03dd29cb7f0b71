package org.batoncrm.stack.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.activity.Activity;
import org.batoncrm.booking.BookingOrder;
import org.batoncrm.booking.Team;
import org.batoncrm.booking.TeamMember;
import org.batoncrm.customer.Contact;
import org.batoncrm.customer.Customer;
import org.batoncrm.identity.Member;
import org.batoncrm.lead.Lead;
import org.batoncrm.negotiation.Round;
import org.batoncrm.numbering.DocumentNumbers;
import org.batoncrm.opportunity.Opportunity;
import org.batoncrm.opportunity.Stage;
import org.batoncrm.platform.NewTenant;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Event;
import org.batoncrm.process.Reason;
import org.batoncrm.quotation.Quotation;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.Tenant;
import org.batoncrm.tenancy.TenantOwned;

/** Everything that a company has written down, before it is stored. */
final class Ledger {

    /** A line of the event log, with who made it and when. */
    record Logged(Event event, Actor actor) {}

    /** What an activity says, with who wrote it and when. */
    record Noted(Activity activity, String text, Actor actor) {}

    /** One sequence of document numbers. */
    record Counter(DocumentNumbers.Kind kind, int year) {}

    /** The company as a tenant; null before it is one. */
    Tenant tenant;

    final List<Member> members = new ArrayList<>();
    final List<Stage> stages = new ArrayList<>();
    final List<Reason> reasons = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<TeamMember> teamMembers = new ArrayList<>();
    final List<Lead> leads = new ArrayList<>();
    final List<Opportunity> opportunities = new ArrayList<>();
    final List<Quotation> quotations = new ArrayList<>();
    final List<Round> rounds = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<BookingOrder> orders = new ArrayList<>();
    final List<Noted> activities = new ArrayList<>();
    final List<Logged> events = new ArrayList<>();
    final Map<Counter, Long> counters = new LinkedHashMap<>();

    /** Takes over what the tenant starts with. */
    void open(NewTenant start, UUID id, Instant at) {
        tenant = start.row(id, at);
        List<TenantOwned> lists = start.lists();
        stages.addAll(those(Stage.class, lists));
        reasons.addAll(those(Reason.class, lists));
    }

    private static <T> List<T> those(Class<T> type, List<TenantOwned> lists) {
        return lists.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T> T keep(List<T> list, T entry) {
        list.add(entry);
        return entry;
    }

    void log(Event event, Actor actor) {
        events.add(new Logged(event, actor));
    }

    /** The next document number of this kind and year, as the application counts. */
    String number(DocumentNumbers.Kind kind, DocumentRules rules, int year) {
        return kind.form(rules).number(year, counters.merge(new Counter(kind, year), 1L, Long::sum));
    }

    /** The time of the last thing that happened; null when nothing did. */
    Instant lastEvent() {
        return events.isEmpty() ? null : events.get(events.size() - 1).actor().at();
    }

    /** What is to be stored, so that nothing comes before what it refers to. */
    List<List<?>> inOrder() {
        return List.of(
                List.of(tenant),
                members,
                stages,
                reasons,
                teams,
                teamMembers,
                leads,
                opportunities,
                quotations,
                rounds,
                customers,
                contacts,
                orders,
                activities.stream().map(Noted::activity).toList(),
                events.stream().map(Logged::event).toList());
    }
}
