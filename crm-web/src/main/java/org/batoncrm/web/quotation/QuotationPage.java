package org.batoncrm.web.quotation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.batoncrm.negotiation.NegotiationService;
import org.batoncrm.negotiation.RoundRow;
import org.batoncrm.process.Move;
import org.batoncrm.process.RecordType;
import org.batoncrm.quotation.QuotationReader;
import org.batoncrm.quotation.QuotationView;
import org.batoncrm.web.process.RecordPages;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.PerRequest;
import org.batoncrm.webkit.page.RecordPage;

/** The page of one version of a quotation. */
@Named
@ViewScoped
public class QuotationPage extends RecordPage<QuotationView> {

    private static final long serialVersionUID = 1L;

    @Inject
    private QuotationReader quotations;

    @Inject
    private NegotiationService negotiations;

    @Inject
    private Answers answers;

    @Override
    protected QuotationView load(UUID id) {
        return quotations.get(id);
    }

    /** The counter-offers on all versions of the quotation, first to last. */
    public List<RoundRow> getRounds() {
        return PerRequest.once(
                this, "rounds", () -> negotiations.rounds(getRecord().number()));
    }

    /** Whether a counter-offer can be answered with a new version: it was made on this version, which is in hand. */
    public boolean answerable(RoundRow round) {
        return round.quotationId().equals(getRecord().id())
                && getRecord().standing().can(Move.REVISE);
    }

    /** Makes the next version out of a counter-offer, and goes there. */
    public String answer(UUID roundId) {
        UUID[] next = new UUID[1];
        return answers.done(() -> next[0] = negotiations.answer(roundId))
                ? RecordPages.of(RecordType.QUOTATION, next[0]) + "&faces-redirect=true"
                : null;
    }
}
