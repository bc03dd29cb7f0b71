package org.batoncrm.web.process;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.batoncrm.booking.TeamService;
import org.batoncrm.lead.LeadType;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.Actors;
import org.batoncrm.process.Move;
import org.batoncrm.process.Need;
import org.batoncrm.process.ProcessTable;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.process.RecordType;
import org.batoncrm.process.Standing;
import org.batoncrm.process.Transition;
import org.batoncrm.webkit.messages.Messages;
import org.batoncrm.webkit.page.Answers;
import org.batoncrm.webkit.page.Parameters;
import org.primefaces.PrimeFaces;

/** The moves on a record page: a button for each, and the dialog for what must be said along with it. */
@Named("moves")
@ViewScoped
public class MoveForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MoveMaker maker;

    @Inject
    private Actors actors;

    @Inject
    private Answers answers;

    @Inject
    private ReasonService reasons;

    @Inject
    private StageService stages;

    @Inject
    private TeamService teams;

    private RecordType type;
    private UUID recordId;
    private Move move;
    private Need need = Need.NOTHING;
    private MoveInput input = new MoveInput();

    /**
     * The member presses the button of a move: makes it at once, or opens the dialog for what it needs. The move comes by
     * its name, never by its place: somebody else may have moved the record, and its buttons, meanwhile. A move that has
     * no button here is refused, with what is possible instead.
     */
    public void choose(Standing standing) {
        type = standing.type();
        recordId = standing.id();
        input = new MoveInput();
        boolean allowed = answers.done(() -> {
            Move wanted = Move.named(Parameters.get("move"));
            Transition row = ProcessTable.require(recordId, standing.state(), wanted, actors.now());
            move = row.move();
            need = row.need();
        });
        PrimeFaces.current().ajax().addCallbackParam("ask", allowed && need != Need.NOTHING);
        if (allowed && need == Need.NOTHING) {
            make();
        }
    }

    /** Makes the chosen move and shows the record as it is then. */
    public void make() {
        answers.done(() -> {
            String page = maker.make(type, recordId, move, input);
            answers.tell(Messages.of("move.done", move.label(type)));
            go(page);
        });
    }

    private static void go(String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the dialog's button says: on a hand-over the word that its users know. */
    public String getButton() {
        return move == null ? "" : move == Move.ASSIGN ? Messages.of("move.action") : move.label(type);
    }

    /** What the dialog is about. */
    public String getTitle() {
        return move == null ? "" : move.label(type);
    }

    public List<ReasonService.ReasonRow> getReasons() {
        return need == Need.REASON ? reasons.choices(ReasonKind.of(type, move)) : List.of();
    }

    public LeadType[] getLeadTypes() {
        return LeadType.values();
    }

    public List<StageRow> getStages() {
        return need == Need.STAGE ? stages.choices() : List.of();
    }

    public List<TeamService.TeamRow> getTeams() {
        return need == Need.TEAM ? teams.choices() : List.of();
    }

    public Need getNeed() {
        return need;
    }

    public MoveInput getInput() {
        return input;
    }
}
