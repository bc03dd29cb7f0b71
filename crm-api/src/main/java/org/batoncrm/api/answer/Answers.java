package org.batoncrm.api.answer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.batoncrm.api.json.Json;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.api.problem.Refused;

/** The answers that operations give. */
@ApplicationScoped
public class Answers {

    @Inject
    private Asked asked;

    /** A record and its version, or only that the caller has this version already. */
    public Response found(Object record) {
        JsonNode written = written(record);
        Version version = Version.of(written);
        String known = asked.ifNoneMatch();
        if (known != null && version.isKnown(known)) {
            return answer(Response.notModified(), version);
        }
        return answer(Response.ok(written), version);
    }

    /** A record after a change, and its version. */
    public Response changed(Object record) {
        JsonNode written = written(record);
        return answer(Response.ok(written), Version.of(written));
    }

    /** A record after a change, its version, and a body that says more than the record. */
    public Response changed(Object record, Object body) {
        return answer(Response.ok(body), Version.of(written(record)));
    }

    /**
     * A new record.
     *
     * @param path where it is, below the root of the API
     */
    public Response created(String path, Object record) {
        JsonNode written = written(record);
        return answer(made(path, written), Version.of(written));
    }

    /** A new record, and a body that says more than the record. */
    public Response created(String path, Object record, Object body) {
        return answer(made(path, body), Version.of(written(record)));
    }

    private static Response.ResponseBuilder made(String path, Object body) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .entity(body);
    }

    private static Response answer(Response.ResponseBuilder answer, Version version) {
        return answer.header(HttpHeaders.ETAG, version.etag()).build();
    }

    /** Makes sure that a change starts from the record as it is. */
    public void requireSeen(Object record) {
        String seen = asked.ifMatch();
        if (seen == null) {
            throw Refused.as(ProblemKind.VERSION_NEEDED, "version.needed");
        }
        JsonNode written = written(record);
        if (!Version.of(written).isStart(seen)) {
            throw Refused.changed(Version.changes(seen, written));
        }
    }

    /** A record as it goes out: written once, for its version and for the body. */
    private static JsonNode written(Object record) {
        return Json.MAPPER.valueToTree(record);
    }
}
