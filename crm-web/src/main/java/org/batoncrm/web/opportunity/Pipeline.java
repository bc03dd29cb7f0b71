package org.batoncrm.web.opportunity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.list.ListRequest;
import org.batoncrm.opportunity.OpportunityRow;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.webkit.page.Amounts;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.Ids;
import org.batoncrm.webkit.page.Parameters;

/** The board of the pipeline: open opportunities in the columns of their stages. */
@Named
@ViewScoped
public class Pipeline implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * One column of the board.
     *
     * @param sums what the column is worth, by currency
     */
    public record Column(StageRow stage, List<OpportunityRow> cards, Map<String, BigDecimal> sums) {}

    @Inject
    private OpportunityService opportunities;

    @Inject
    private StageService stages;

    @Inject
    private Answers answers;

    @Inject
    private Amounts amounts;

    private transient List<Column> columns;
    private transient long total;

    @PostConstruct
    void read() {
        var open = opportunities.list(ListRequest.where("state", OpportunityState.OPEN, ListRequest.LARGEST));
        total = open.total();
        columns = stages.all().stream()
                .map(stage -> column(stage, open.rows()))
                // A lost opportunity that was reopened can stand in a stage that is no longer used
                .filter(column -> !column.stage().retired() || !column.cards().isEmpty())
                .toList();
    }

    private static Column column(StageRow stage, List<OpportunityRow> open) {
        List<OpportunityRow> cards =
                open.stream().filter(row -> row.stageId().equals(stage.id())).toList();
        Map<String, BigDecimal> sums = cards.stream()
                .collect(Collectors.toMap(
                        OpportunityRow::currency, OpportunityRow::amount, BigDecimal::add, TreeMap::new));
        return new Column(stage, cards, sums);
    }

    /** Moves the card that was dropped, or moved by keyboard, to the column it was dropped on. */
    public void move() {
        answers.done(() -> {
            UUID stageId = Ids.parse(Parameters.get("column"));
            opportunities.moveTo(Ids.parse(Parameters.get("card")), stageId);
        });
        read();
    }

    public List<Column> getColumns() {
        if (columns == null) {
            read();
        }
        return columns;
    }

    /** What a column is worth, as people read it. */
    public String worth(Column column) {
        return column.sums().entrySet().stream()
                .map(sum -> amounts.of(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" + "));
    }

    /** How many open opportunities there are, on the board or beyond what it shows. */
    public long getTotal() {
        getColumns();
        return total;
    }

    /** Whether there are more open opportunities than the board shows. */
    public boolean isCut() {
        return getTotal() > ListRequest.LARGEST;
    }
}
