package org.batoncrm.api.answer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.api.problem.Refused;

/** The answers that operations give. */
@RequestScoped
public class Answers {

    @Inject
    private Asked asked;

    /** A record and its version, or only that the caller has this version already. */
    public Response found(Object record) {
        Version version = Version.of(record);
        String known = asked.ifNoneMatch();
        if (known != null && version.isIn(known)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, version.etag())
                    .build();
        }
        return changed(record);
    }

    /** A record after a change, and its version. */
    public Response changed(Object record) {
        return changed(record, record);
    }

    /** A record after a change, its version, and a body that says more than the record. */
    public Response changed(Object record, Object body) {
        return Response.ok(body)
                .header(HttpHeaders.ETAG, Version.of(record).etag())
                .build();
    }

    /**
     * A new record.
     *
     * @param path where it is, below the root of the API
     */
    public Response created(String path, Object record) {
        return created(path, record, record);
    }

    /** A new record, and a body that says more than the record. */
    public Response created(String path, Object record, Object body) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.ETAG, Version.of(record).etag())
                .entity(body)
                .build();
    }

    /** Makes sure that a change starts from the record as it is. */
    public void requireSeen(Object record) {
        String seen = asked.ifMatch();
        if (seen == null) {
            throw Refused.as(ProblemKind.VERSION_NEEDED, "version.needed");
        }
        if (!Version.of(record).isIn(seen)) {
            throw Refused.changed(Version.changes(seen, record));
        }
    }
}
