package org.batoncrm.api.problem;

import jakarta.ejb.ApplicationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.batoncrm.api.problem.Problem.Change;
import org.batoncrm.api.problem.Problem.FieldError;

/** The API says no, before or after it asked the domain. What was done before is not stored. */
@ApplicationException(rollback = true)
public class Refused extends WebApplicationException {

    private final transient Problem problem;

    private Refused(Problem problem) {
        super(problem.detail(), problem.status());
        this.problem = problem;
    }

    /** Says no for this reason. */
    public static Refused as(ProblemKind kind, String key, Object... values) {
        return new Refused(Problem.of(kind, Words.of(key, values)));
    }

    /** Says no because of one input. */
    public static Refused field(String field, String code, Object... values) {
        String message = Words.of("field." + code, values);
        return new Refused(Problem.of(ProblemKind.INVALID, message)
                .withErrors(List.of(new FieldError(field, "field." + code, message))));
    }

    /** Says no because the record is not what was seen. */
    public static Refused changed(List<Change> changes) {
        return new Refused(Problem.of(ProblemKind.CHANGED, Words.of("changed")).withChanges(changes));
    }

    public Problem problem() {
        return problem;
    }
}
