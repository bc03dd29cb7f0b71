package org.batoncrm.stack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.batoncrm.activity.Activity;
import org.batoncrm.activity.ActivityData;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.process.Actor;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.ProcessRecord;
import org.batoncrm.process.RecordType;
import org.batoncrm.stack.demo.Company.Person;

/** What the people write down beside the process: calls, meetings, notes, e-mails and tasks. */
final class Diary {

    /** Days from today on which open tasks are due, one after the other. */
    private static final int[] DUE = {0, -1, 2, 0, -6, 5, 1, 0, 9, -2, 3};

    private final Office office;
    private int promises;

    Diary(Office office) {
        this.office = office;
    }

    /** Perhaps writes down what was said around a move, and sometimes a task that was done soon after. */
    void talk(int percent, Deal deal, RecordType type, UUID record, Actor actor) {
        if (office.chance(percent)) {
            String said = office.words.any("talk." + type);
            ActivityKind kind = ActivityKind.valueOf(said.substring(0, said.indexOf(' ')));
            note(deal, type, record, kind, said.substring(said.indexOf(' ') + 1), null, soon(actor));
        }
        if (office.chance(percent / 4)) {
            Actor later = soon(actor);
            LocalDate due = office.dayOf(later.at()).plusDays(4);
            Activity task = note(deal, type, record, ActivityKind.TASK, office.words.any("task." + type), due, later);
            Instant done = office.hours
                    .after(later.at().atZone(office.zone()), 1, office.random.nextInt(WorkingHours.MINUTES))
                    .toInstant();
            if (office.dayOf(done).isBefore(office.today)) {
                task.done(at(actor, done));
            }
        }
    }

    /** The tasks that wait for somebody on what is still under way. */
    void plan(Deal deal) {
        String order = deal.order == null ? "" : deal.order.state().name();
        String quotation = deal.quotation == null ? "" : deal.quotation.state().name();
        if (order.matches("CREATED|RETURNED")) {
            promise(80, "task." + order, deal, deal.order, deal.seller);
        } else if (order.matches("ACCEPTED|IN_PROGRESS")) {
            promise(90, "task.BOOKING_ORDER", deal, deal.order, deal.operator);
        } else if (quotation.matches("DRAFT|APPROVAL|EXPIRED")) {
            promise(80, "task." + quotation, deal, deal.quotation, deal.seller);
        } else if (quotation.matches("SENT|NEGOTIATION")) {
            promise(80, "task.QUOTATION", deal, deal.quotation, deal.seller);
        } else if (deal.opportunity != null && deal.opportunity.state() == OpportunityState.OPEN) {
            promise(75, "task.OPPORTUNITY", deal, deal.opportunity, deal.seller);
        } else if (deal.lead.state() == LeadState.NEW || deal.lead.state() == LeadState.QUALIFIED) {
            promise(60, "task.LEAD", deal, deal.lead, deal.seller);
        } else if (deal.lead.state() == LeadState.NURTURING) {
            promise(25, "task.LEAD", deal, deal.lead, deal.seller);
        }
    }

    private void promise(int percent, String texts, Deal deal, ProcessRecord record, Person person) {
        Instant at = office.hours
                .after(record.updatedAt().atZone(office.zone()), 0, office.random.nextInt(WorkingHours.MINUTES))
                .toInstant();
        LocalDate first = office.dayOf(at);
        if (office.chance(percent) && first.isBefore(office.today)) {
            LocalDate due = office.today.plusDays(DUE[promises++ % DUE.length]);
            note(
                    deal,
                    record.state().type(),
                    record.id(),
                    ActivityKind.TASK,
                    office.words.any(texts),
                    due.isBefore(first) ? first : due,
                    office.as(person, at));
        }
    }

    private Activity note(
            Deal deal, RecordType type, UUID record, ActivityKind kind, String said, LocalDate due, Actor actor) {
        String text = said.replace("{contact}", deal.prospect.contact()).replace("{company}", deal.prospect.company());
        Activity activity = new Activity(type, record, new ActivityData(kind, text, due), actor);
        office.ledger.activities.add(new Ledger.Noted(activity, text, actor));
        return activity;
    }

    private Actor soon(Actor actor) {
        return at(actor, actor.at().plusSeconds(120 + office.random.nextInt(25 * 60)));
    }

    private static Actor at(Actor actor, Instant at) {
        return new Actor(actor.memberId(), actor.roles(), actor.teams(), at, false);
    }
}
