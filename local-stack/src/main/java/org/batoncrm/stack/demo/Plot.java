package org.batoncrm.stack.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The ways that a lead can go, and how long ago its last move may have been. */
enum Plot {
    FRESH(18, 1, 13, s -> s.captured()),
    NURTURED(25, 2, 300, s -> s.captured().nurtured()),
    COOLED(4, 5, 250, s -> s.captured().qualified().nurtured()),
    NO_FIT(25, 2, 360, s -> s.captured().disqualified()),
    FADED(12, 5, 350, s -> s.captured().nurtured().disqualified()),
    FELL_THROUGH(3, 5, 340, s -> s.captured().qualified().disqualified()),
    SECOND_CHANCE(2, 1, 12, s -> s.captured().disqualified().reopened()),
    JUDGED(5, 1, 15, s -> s.captured().qualified()),

    DISCOVERY(4, 1, 25, s -> deal(s)),
    ANALYSIS(4, 1, 30, s -> deal(s).stage(2)),
    PROPOSAL(3, 1, 30, s -> deal(s).stage(2).stage(3)),
    DECISION(4, 1, 45, s -> deal(s).stage(2).stage(3).stage(4)),
    STEP_BACK(1, 1, 20, s -> deal(s).stage(3).stage(2)),
    LOST_EARLY(4, 5, 330, s -> deal(s).lost()),
    LOST_LATE(3, 5, 300, s -> deal(s).stage(2).stage(3).lost()),
    REVIVED(2, 1, 20, s -> deal(s).stage(2).lost().revived()),

    DRAFTED(3, 1, 5, s -> ripe(s).quoted()),
    SUBMITTED(3, 1, 4, s -> ripe(s).quoted().loweredFar()),
    APPROVED(2, 1, 3, s -> ripe(s).quoted().loweredFar().approved()),
    SENT(4, 1, 12, s -> offer(s)),
    SENT_AGAIN(2, 1, 8, s -> second(s)),
    COUNTERED(3, 1, 8, s -> offer(s).countered()),
    COUNTERED_AGAIN(1, 1, 6, s -> second(s).countered()),
    EXPIRED(3, 1, 40, s -> offer(s).expired()),
    REJECTED(3, 8, 300, s -> offer(s).rejected()),
    REJECTED_LATE(3, 8, 280, s -> second(s).countered().rejected()),

    BOOKED(3, 1, 4, s -> offer(s).booked()),
    ASSIGNED(3, 1, 4, s -> offer(s).booked().assigned()),
    TAKEN(2, 1, 6, s -> second(s).booked().assigned().taken()),
    UNDER_WAY(2, 1, 12, s -> offer(s).booked().assigned().taken().started()),
    RETURNED(2, 1, 4, s -> offer(s).booked().assigned().returned()),
    DELIVERED(4, 5, 330, s -> done(offer(s).booked())),
    DELIVERED_AFTER_TALKS(2, 5, 260, s -> done(second(s).booked())),
    DELIVERED_AFTER_LONG_TALKS(
            2,
            5,
            230,
            s -> done(second(s)
                    .countered()
                    .answered()
                    .loweredFar()
                    .approved()
                    .sent()
                    .booked())),
    DELIVERED_AFTER_FOUR_VERSIONS(
            1,
            5,
            200,
            s -> done(second(s)
                    .countered()
                    .answered()
                    .lowered()
                    .sent()
                    .countered()
                    .answered()
                    .lowered()
                    .sent()
                    .booked())),
    DELIVERED_BY_THE_OTHERS(2, 5, 250, s -> done(offer(s).booked().assigned().returned())),
    DELIVERED_AFTER_EXPIRY(
            1, 5, 200, s -> done(offer(s).expired().renewed().sent().booked())),
    CANCELLED_AT_ONCE(1, 5, 250, s -> offer(s).booked().cancelled()),
    CANCELLED_UNDER_WAY(
            1, 5, 250, s -> offer(s).booked().assigned().taken().started().cancelled()),
    REGULAR(2, 3, 150, s -> done(again(s).booked())),
    REGULAR_UNDER_WAY(2, 1, 10, s -> again(s).booked().assigned().taken().started()),
    REGULAR_ASKING(1, 1, 8, s -> again(s));

    private final int inUsualYear;
    private final int least;
    private final int most;
    private final UnaryOperator<Story> steps;

    Plot(int inUsualYear, int least, int most, UnaryOperator<Story> steps) {
        this.inUsualYear = inUsualYear;
        this.least = least;
        this.most = most;
        this.steps = steps;
    }

    private static Story deal(Story story) {
        return story.captured().qualified().opened();
    }

    private static Story ripe(Story story) {
        return story.captured().nurtured().qualifiedLate().opened().stage(2).stage(3);
    }

    private static Story offer(Story story) {
        return deal(story).stage(2).quoted().sent();
    }

    private static Story second(Story story) {
        return offer(story).countered().answered().lowered().sent();
    }

    private static Story done(Story story) {
        return story.assigned().taken().started().completed();
    }

    private static Story again(Story story) {
        return done(offer(story).booked()).openedAgain().quoted().sent();
    }

    Story tell(Story story) {
        return steps.apply(story);
    }

    /** How many days ago the last move was at the least. */
    int least() {
        return least;
    }

    /** How many days ago the last move was at the most. */
    int most() {
        return most;
    }

    /** A year of a company that does well. */
    static Map<Plot, Integer> usualYear() {
        Map<Plot, Integer> counts = new EnumMap<>(Plot.class);
        for (Plot plot : values()) {
            counts.put(plot, plot.inUsualYear);
        }
        return counts;
    }

    /** The first weeks of a company that tries Baton. */
    static Map<Plot, Integer> trial() {
        return new EnumMap<>(
                Map.of(FRESH, 4, NURTURED, 2, NO_FIT, 1, JUDGED, 1, DISCOVERY, 1, ANALYSIS, 1, SENT, 1, ASSIGNED, 1));
    }

    /** What a company left behind that stopped soon. */
    static Map<Plot, Integer> few() {
        return new EnumMap<>(Map.of(FRESH, 2, NURTURED, 1, NO_FIT, 1, DISCOVERY, 1, DELIVERED, 1));
    }
}
