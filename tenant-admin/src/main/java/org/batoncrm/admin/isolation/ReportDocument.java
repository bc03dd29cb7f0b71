package org.batoncrm.admin.isolation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.batoncrm.isolation.Report;
import org.batoncrm.text.Language;
import org.batoncrm.text.Texts;

/** A report as a page of its own, to keep, print and hand on. */
final class ReportDocument {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final String STYLE =
            """
            body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1f24 }
            table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem }
            th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #d8dde3; vertical-align: top }
            .number { text-align: right } .held { color: #17673a } .leaked { color: #b3261e; font-weight: 600 }
            """;

    private ReportDocument() {}

    static String of(Report report) {
        boolean held = report.findings() == 0;
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(Language.current().code())
                .append("\"><head><meta charset=\"UTF-8\"><title>")
                .append(text("isolation.report.title", report.company()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(text("isolation.report.title", report.company()))
                .append("</h1><p>")
                .append(text(
                        "isolation.report.when", minute(report.startedAt()), minute(report.endedAt()), report.schema()))
                .append("</p><p class=\"")
                .append(held ? "held" : "leaked")
                .append("\">")
                .append(text(held ? "isolation.held" : "isolation.leaked", report.attempts(), report.findings()))
                .append("</p><p>")
                .append(text("isolation.report.how"))
                .append("</p>");
        report.ways().forEach(way -> add(html, report, way));
        return html.append("</body></html>").toString();
    }

    private static void add(StringBuilder html, Report report, String way) {
        html.append("<h2>")
                .append(text("isolation.way." + way))
                .append("</h2><table><thead><tr><th>")
                .append(text("isolation.report.target"))
                .append("</th><th class=\"number\">")
                .append(text("isolation.report.attempts"))
                .append("</th><th>")
                .append(text("isolation.report.answers"))
                .append("</th></tr></thead><tbody>");
        report.of(way).forEach(line -> {
            html.append("<tr><td>")
                    .append(escaped(line.target()))
                    .append("</td><td class=\"number\">")
                    .append(line.attempts())
                    .append("</td><td>")
                    .append(escaped(line.answers().entrySet().stream()
                            .map(answer -> answer.getValue() + " \u00d7 "
                                    + answer.getKey().label())
                            .collect(Collectors.joining(", "))));
            line.leaks().forEach(leaked -> html.append("<div class=\"leaked\">")
                    .append(leaked.rows())
                    .append(" \u00d7 ")
                    .append(escaped(leaked.leak().label()))
                    .append("</div>"));
            html.append("</td></tr>");
        });
        html.append("</tbody></table>");
    }

    private static String minute(Instant at) {
        return MINUTE.withLocale(Language.locale()).format(at);
    }

    private static String text(String key, Object... values) {
        return escaped(Texts.of(key, values));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
