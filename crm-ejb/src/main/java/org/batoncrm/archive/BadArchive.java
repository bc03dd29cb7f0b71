package org.batoncrm.archive;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be imported. It says what is wrong with it. */
@ApplicationException(rollback = true)
public class BadArchive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BadArchive(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining(" ")), cause);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param key the key of the sentence
     * @param values what the sentence has in its places
     */
    public static BadArchive because(String key, Object... values) {
        return because((Throwable) null, key, values);
    }

    public static BadArchive because(Throwable cause, String key, Object... values) {
        return new BadArchive(List.of(Problem.of(key, values)), cause);
    }

    public List<Problem> problems() {
        return problems;
    }
}
