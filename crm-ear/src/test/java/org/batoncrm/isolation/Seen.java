package org.batoncrm.isolation;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What somebody outside sees of an answer, without what differs from answer to answer anyway. */
public record Seen(int status, Map<String, List<String>> headers, String body) {

    private static final Set<String> OF_THE_MOMENT = Set.of("date", "set-cookie", "expires");

    /**
     * What is seen of an answer.
     *
     * @param id what was asked for: an answer may say it again
     * @param settled takes out of a text what is different in each answer
     */
    public static Seen of(HttpResponse<String> answer, String id, UnaryOperator<String> settled) {
        UnaryOperator<String> alike = text -> settled.apply(text.replace(id, "the-id"));
        return new Seen(answer.statusCode(), headers(answer.headers(), alike), alike.apply(answer.body()));
    }

    private static Map<String, List<String>> headers(HttpHeaders headers, UnaryOperator<String> alike) {
        Map<String, List<String>> seen = new TreeMap<>();
        headers.map().forEach((name, values) -> {
            if (!OF_THE_MOMENT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                seen.put(name, values.stream().map(alike).toList());
            }
        });
        return seen;
    }
}
