package org.batoncrm.stack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A company's work up to yesterday. What a person can see of it is the same for every call on the same day. */
final class Year {

    private Year() {}

    /**
     * Lets the company work, and gives back what it wrote down.
     *
     * @param accounts what company and people are called at the identity provider
     */
    static Ledger of(Company company, Accounts accounts, Instant now) {
        Office office = new Office(company, accounts, now);
        Diary diary = new Diary(office);
        Desks desks = Desks.of(office, diary);
        List<Plot> plots = new ArrayList<>();
        company.plots().forEach((plot, count) -> plots.addAll(Collections.nCopies(count, plot)));
        Collections.shuffle(plots, office.random);
        Prospects prospects = new Prospects(office, plots.size());
        List<Deal> deals = new ArrayList<>();
        List<Story.Appointment> agenda = new ArrayList<>();
        for (Plot plot : plots) {
            Deal deal = prospects.next(office.seller());
            deals.add(deal);
            agenda.addAll(plan(office, plot, plot.tell(new Story(desks, deal))));
        }
        // All stories go on side by side: documents are numbered in the order in which they were written
        agenda.sort(Comparator.comparing(Story.Appointment::at));
        agenda.forEach(step -> step.act().accept(step.at().toInstant()));
        deals.forEach(diary::plan);
        return office.ledger;
    }

    private static List<Story.Appointment> plan(Office office, Plot plot, Story story) {
        LocalDate newest = office.today.minusDays(plot.least());
        List<Story.Appointment> plan = story.endingOn(newest);
        LocalDate first = plan.get(0).at().toLocalDate();
        LocalDate opening = office.today.minusDays(office.company.days());
        long room = Math.min(plot.most() - plot.least(), opening.until(first, java.time.temporal.ChronoUnit.DAYS) - 4);
        if (room <= 0) {
            return plan;
        }
        // What goes on is recent by nature: what has ended leans to the past, so that no month is empty
        int back = Math.max(office.random.nextInt((int) room + 1), office.random.nextInt((int) room + 1));
        return story.endingOn(newest.minusDays(back));
    }
}
