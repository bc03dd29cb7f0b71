package org.batoncrm.api.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem that a caller can tell apart. */
public enum ProblemKind {
    INVALID(400),
    UNAUTHENTICATED(401),
    /** Whom the token is for logged in with one factor, and the company wants two. */
    ONE_FACTOR(401),
    /** Whom the token is for logged in too long ago for the company. */
    LOGIN_OVER(401),
    NOT_ALLOWED(403),
    SUSPENDED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    MOVE_REFUSED(409),
    QUOTA(409),
    CHANGED(412),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    KEY_REUSED(422),
    VERSION_NEEDED(428),
    TOO_MANY(429),
    FAILURE(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The kind that stands for a status which the container chose. */
    public static Optional<ProblemKind> ofStatus(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }

    public int status() {
        return status;
    }

    /** The kind as a problem names it, the same for each occurrence. */
    public String type() {
        return "urn:baton:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind in words. */
    public String title() {
        return Words.of("problem." + name());
    }
}
