package org.batoncrm.api.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.batoncrm.api.json.Json;
import org.batoncrm.api.problem.JsonProblems;
import org.batoncrm.api.problem.Problem;
import org.batoncrm.api.problem.Problem.FieldError;
import org.batoncrm.api.problem.Words;

/**
 * One of many leads, as it came.
 *
 * @param input the lead; null when it cannot be read
 * @param error why it cannot be read; null when it can
 */
record SentLead(LeadInput input, FieldError error) {

    /** Reads a lead as strictly as one that comes alone. */
    static SentLead of(JsonNode sent) {
        try {
            LeadInput input = Json.MAPPER.treeToValue(sent, LeadInput.class);
            return input == null ? notRead("needed", Words.of("field.needed")) : new SentLead(input, null);
        } catch (JsonProcessingException e) {
            Problem problem = JsonProblems.of(e);
            return problem.errors() == null
                    ? notRead("type.object", problem.detail())
                    : new SentLead(null, problem.errors().get(0));
        }
    }

    /** It is no lead at all, whatever its fields. */
    private static SentLead notRead(String code, String message) {
        return new SentLead(null, new FieldError("", "field." + code, message));
    }

    boolean isLegible() {
        return error == null;
    }
}
