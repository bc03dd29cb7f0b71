package org.batoncrm.api.lead;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.batoncrm.lead.CaptureVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of many leads. */
@Schema(name = "LeadVerdicts")
public record LeadVerdicts(int captured, int refused, List<LeadVerdict> verdicts) {

    /**
     * The verdicts on all that were sent.
     *
     * @param captures what became of those that could be read, in the same order
     */
    static LeadVerdicts of(List<SentLead> sent, List<CaptureVerdict> captures) {
        List<LeadVerdict> all = new ArrayList<>();
        Iterator<CaptureVerdict> next = captures.iterator();
        for (SentLead lead : sent) {
            all.add(
                    lead.isLegible()
                            ? LeadVerdict.of(all.size(), next.next())
                            : new LeadVerdict(all.size(), null, lead.error()));
        }
        int captured = (int) all.stream().filter(each -> each.id() != null).count();
        return new LeadVerdicts(captured, all.size() - captured, all);
    }
}
