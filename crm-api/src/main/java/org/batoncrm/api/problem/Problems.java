package org.batoncrm.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.batoncrm.api.problem.Problem.Change;
import org.batoncrm.api.problem.Problem.FieldError;
import org.batoncrm.idempotency.KeyReused;
import org.batoncrm.identity.NotSignedIn;
import org.batoncrm.process.MoveRefused;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.QuotaReached;
import org.batoncrm.tenancy.Unknown;

/** What a caller is told of an exception; of one that nobody foresaw, nothing but that it happened. */
final class Problems {

    /** What the domain calls by another name than the bodies of moves do. */
    private static final Map<String, String> IN_BODIES = Map.of(
            "leadType", "type",
            "reason", "reasonId",
            "reasonText", "text",
            "stage", "stageId",
            "team", "teamId");

    private Problems() {}

    /** The problem that an exception stands for; empty when it is a failure of the server. */
    static Optional<Problem> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Problem problem = of(cause);
            if (problem != null) {
                return Optional.of(problem);
            }
            if (!(cause instanceof EJBException || cause instanceof RuntimeException)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Problem of(Throwable cause) {
        if (cause instanceof Refused refused) {
            return refused.problem();
        }
        if (cause instanceof QuotaReached) {
            return Problem.of(ProblemKind.QUOTA, cause.getMessage());
        }
        if (cause instanceof RuleBroken broken) {
            return of(broken);
        }
        if (cause instanceof MoveRefused refused) {
            return Problem.of(ProblemKind.MOVE_REFUSED, refused.getMessage())
                    .withAllowedMoves(refused.allowed().stream()
                            .map(row -> MoveName.of(row.move()))
                            .toList());
        }
        if (cause instanceof EditConflict conflict) {
            return Problem.of(ProblemKind.CHANGED, conflict.getMessage())
                    .withChanges(conflict.changes().stream()
                            .map(change -> new Change(change.field(), change.now()))
                            .toList());
        }
        if (cause instanceof Unknown) {
            return Problem.of(ProblemKind.NOT_FOUND, cause.getMessage());
        }
        if (cause instanceof NotAllowed) {
            return Problem.of(ProblemKind.NOT_ALLOWED, Words.of("role"));
        }
        if (cause instanceof NotSignedIn) {
            return Problem.of(ProblemKind.UNAUTHENTICATED, Words.of("token.missing"));
        }
        if (cause instanceof TooMany) {
            return Problem.of(ProblemKind.TOO_MANY, cause.getMessage());
        }
        if (cause instanceof KeyReused) {
            return Problem.of(ProblemKind.KEY_REUSED, cause.getMessage());
        }
        if (cause instanceof OptimisticLockException) {
            return Problem.of(ProblemKind.CONFLICT, Words.of("raced"));
        }
        if (cause instanceof JsonProcessingException json) {
            return JsonProblems.of(json);
        }
        if (cause instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return ProblemKind.ofStatus(status)
                    .filter(kind -> kind != ProblemKind.FAILURE)
                    .map(kind -> Problem.of(kind, Words.of("status." + status)))
                    .orElse(null);
        }
        return null;
    }

    private static Problem of(RuleBroken broken) {
        if (broken.field() == null) {
            return Problem.of(ProblemKind.CONFLICT, broken.getMessage());
        }
        String field = IN_BODIES.getOrDefault(broken.field(), broken.field());
        return Problem.of(ProblemKind.INVALID, broken.getMessage())
                .withErrors(List.of(new FieldError(field, broken.rule(), broken.getMessage())));
    }
}
