package org.batoncrm.api.lead;

import java.util.List;
import java.util.stream.IntStream;
import org.batoncrm.lead.CaptureVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of many leads. */
@Schema(name = "LeadVerdicts")
public record LeadVerdicts(int captured, int refused, List<LeadVerdict> verdicts) {

    static LeadVerdicts of(List<CaptureVerdict> all) {
        int captured = (int) all.stream().filter(each -> each.id() != null).count();
        return new LeadVerdicts(
                captured,
                all.size() - captured,
                IntStream.range(0, all.size())
                        .mapToObj(i -> LeadVerdict.of(i, all.get(i)))
                        .toList());
    }
}
