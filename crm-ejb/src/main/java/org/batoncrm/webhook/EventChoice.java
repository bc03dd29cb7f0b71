package org.batoncrm.webhook;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;

/**
 * Which events a webhook wants to hear of.
 *
 * @param names names of events; {@code lead.*} stands for all of leads, {@code *} for all
 */
public record EventChoice(List<String> names) {

    private static final String ALL = "*";

    /** Whatever happens. */
    public static EventChoice all() {
        return new EventChoice(List.of(ALL));
    }

    static EventChoice read(String stored) {
        return new EventChoice(List.of(stored.split(" ")));
    }

    String written() {
        return String.join(" ", names);
    }

    /**
     * The same choice in its shortest form, looked through.
     *
     * @throws RuleBroken when nothing is chosen, or something that is no event
     */
    static EventChoice checked(Collection<String> chosen) {
        if (chosen == null || chosen.isEmpty()) {
            throw RuleBroken.in("events", "webhook.events.needed");
        }
        Set<String> known = known();
        for (String name : chosen) {
            if (name == null || !known.contains(name)) {
                throw RuleBroken.in("events", "webhook.events.unknown", String.join(", ", known));
            }
        }
        if (chosen.contains(ALL)) {
            return all();
        }
        // In the order of the process, and without what is in another name already
        return new EventChoice(known.stream()
                .filter(chosen::contains)
                .filter(name -> name.endsWith(ALL) || !chosen.contains(name.replaceFirst("[.].*", ".*")))
                .toList());
    }

    /** Everything that can be chosen. */
    public static Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        known.add(ALL);
        for (RecordType type : EventName.types()) {
            known.add(EventName.prefix(type) + ALL);
            known.addAll(EventName.moves(type).stream()
                    .map(move -> EventName.of(type, move))
                    .collect(Collectors.toList()));
        }
        return known;
    }

    /** Whether an event of this name is chosen. */
    public boolean wants(String name) {
        return isAll() || names.contains(name) || names.contains(name.replaceFirst("[.].*", ".*"));
    }

    /** Whether whatever happens is chosen. */
    public boolean isAll() {
        return names.contains(ALL);
    }
}
