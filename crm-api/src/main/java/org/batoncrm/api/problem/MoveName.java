package org.batoncrm.api.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.batoncrm.process.Move;

/** What a move is called in addresses and answers, such as {@code move-stage}. */
public final class MoveName {

    private MoveName() {}

    public static String of(Move move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The move that a parameter names; null when it names none. */
    public static Move parse(String parameter, String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Move.values())
                .filter(move -> of(move).equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.field(
                        parameter,
                        "choice",
                        Arrays.stream(Move.values()).map(MoveName::of).collect(Collectors.joining(", "))));
    }
}
