package org.batoncrm.stack.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What becomes of one lead, step by step, with the working days between the steps. Played later, at its time. */
final class Story {

    /** What decides when a step is. */
    private enum Pace {
        WORK,
        NEW_VERSION,
        EXPIRY
    }

    private record Step(Pace pace, int days, int minute, Consumer<java.time.Instant> act) {}

    /** A step that has got its time. */
    record Appointment(ZonedDateTime at, Consumer<java.time.Instant> act) {}

    private final Desks desks;
    private final Deal deal;
    private final List<Step> steps = new ArrayList<>();

    Story(Desks desks, Deal deal) {
        this.desks = desks;
        this.deal = deal;
    }

    private Story then(Pace pace, int least, int most, Consumer<java.time.Instant> act) {
        int days = least + desks.office().random.nextInt(most - least + 1);
        steps.add(new Step(pace, days, desks.office().random.nextInt(WorkingHours.MINUTES), act));
        return this;
    }

    private Story then(int least, int most, Consumer<java.time.Instant> act) {
        return then(Pace.WORK, least, most, act);
    }

    Story captured() {
        return then(0, 0, at -> desks.sales().capture(deal, at));
    }

    Story nurtured() {
        return then(1, 4, at -> desks.sales().nurture(deal, at));
    }

    Story qualified() {
        return then(1, 5, at -> desks.sales().qualify(deal, at));
    }

    Story qualifiedLate() {
        return then(10, 35, at -> desks.sales().qualify(deal, at));
    }

    Story disqualified() {
        return then(1, 8, at -> desks.sales().disqualify(deal, at));
    }

    Story reopened() {
        return then(3, 12, at -> desks.sales().reopen(deal, at));
    }

    Story opened() {
        return then(0, 3, at -> desks.sales().open(deal, at));
    }

    /** The customer comes again, months after the last time. */
    Story openedAgain() {
        return then(25, 60, at -> desks.sales().open(deal, at));
    }

    Story stage(int position) {
        return then(2, 7, at -> desks.sales().moveTo(position, deal, at));
    }

    Story lost() {
        return then(3, 12, at -> desks.sales().lose(deal, at));
    }

    Story revived() {
        return then(5, 20, at -> desks.sales().revive(deal, at));
    }

    Story quoted() {
        return then(Pace.NEW_VERSION, 1, 4, at -> desks.quotes().quote(deal, at));
    }

    Story lowered() {
        return then(0, 0, at -> desks.quotes().lower("4", "15", deal, at));
    }

    /** A discount that needs approval, asked for. */
    Story loweredFar() {
        return then(0, 0, at -> desks.quotes().lower("16", "24", deal, at))
                .then(0, 0, at -> desks.quotes().submit(deal, at));
    }

    Story approved() {
        return then(0, 1, at -> desks.quotes().approve(deal, at));
    }

    Story sent() {
        return then(0, 1, at -> desks.quotes().send(deal, at));
    }

    Story countered() {
        return then(1, 5, at -> desks.quotes().counter(deal, at));
    }

    Story answered() {
        return then(Pace.NEW_VERSION, 0, 2, at -> desks.quotes().answer(deal, at));
    }

    Story renewed() {
        return then(Pace.NEW_VERSION, 1, 4, at -> desks.quotes().renew(deal, at));
    }

    Story expired() {
        return then(Pace.EXPIRY, 0, 0, at -> desks.quotes().expire(deal, at));
    }

    Story rejected() {
        return then(2, 8, at -> desks.quotes().reject(deal, at));
    }

    Story booked() {
        return then(1, 5, at -> desks.orders().book(deal, at));
    }

    Story assigned() {
        return then(0, 1, at -> desks.orders().assign(deal, at));
    }

    Story taken() {
        return then(0, 1, at -> desks.orders().take(deal, at));
    }

    Story returned() {
        return then(0, 1, at -> desks.orders().giveBack(deal, at));
    }

    Story started() {
        return then(1, 5, at -> desks.orders().start(deal, at));
    }

    Story completed() {
        return then(3, 16, at -> desks.orders().complete(deal, at));
    }

    Story cancelled() {
        return then(1, 6, at -> desks.orders().cancel(deal, at));
    }

    /** Gives the steps their times, so that the last one is on this day or shortly before, in working hours. */
    List<Appointment> endingOn(LocalDate last) {
        LocalDate start = last;
        List<Appointment> plan = startingOn(start);
        while (plan.get(plan.size() - 1).at().toLocalDate().isAfter(last)) {
            start = start.minusDays(1);
            plan = startingOn(start);
        }
        return plan;
    }

    private List<Appointment> startingOn(LocalDate start) {
        WorkingHours hours = desks.office().hours;
        List<Appointment> plan = new ArrayList<>();
        ZonedDateTime at = hours.on(start, steps.get(0).minute());
        LocalDate version = start;
        for (Step step : steps) {
            if (step.pace() == Pace.EXPIRY) {
                // The server's clock ends quotations at seven minutes past the hour
                at = version.plusDays(desks.office().settings().validityDays() + 1L)
                        .atTime(LocalTime.of(0, 7))
                        .atZone(hours.zone());
            } else if (!plan.isEmpty()) {
                at = hours.after(at, step.days(), step.minute());
            }
            version = step.pace() == Pace.NEW_VERSION ? at.toLocalDate() : version;
            plan.add(new Appointment(at, step.act()));
        }
        return plan;
    }
}
