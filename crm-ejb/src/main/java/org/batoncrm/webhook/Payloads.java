package org.batoncrm.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Member;
import org.batoncrm.process.EventRow;
import org.batoncrm.process.Reason;
import org.batoncrm.process.RecordType;

/**
 * Writes what is sent: that something happened, to which record, and who did it. What the record holds is not in it; who
 * may know that, asks for it.
 */
@ApplicationScoped
class Payloads {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    @Inject
    private CallerContext callers;

    /** What is sent about an event. */
    String about(UUID eventId) {
        EventRow event = em.createQuery(
                        """
                        select new org.batoncrm.process.EventRow(e.id, e.at, e.memberId, e.outsider, e.kind, e.recordType,
                            e.recordId, e.move, e.deed, e.fromState, e.toState, e.reasonId, e.reasonText, e.detail,
                            e.secondsInState)
                        from Event e where e.id = :id""",
                        EventRow.class)
                .setParameter("id", eventId)
                .getSingleResult();
        JsonObjectBuilder json = head(event.id(), EventName.of(event.recordType(), event.move()), event.at())
                .add("record", record(event));
        text(json, "from", event.fromState());
        text(json, "to", event.toState());
        reason(json, event);
        text(json, "detail", event.detail());
        member(json, event.memberId());
        return json.build().toString();
    }

    /** What is sent when a tenant tries a webhook out. */
    String test(Delivery delivery) {
        return head(delivery.id(), EventName.TEST, delivery.createdAt()).build().toString();
    }

    private JsonObjectBuilder head(UUID id, String type, Instant at) {
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("type", type)
                .add("at", at.toString())
                .add("companyId", callers.require().tenantId().toString());
    }

    private JsonObjectBuilder record(EventRow event) {
        String collection = event.recordType() == RecordType.OPPORTUNITY
                ? "opportunities"
                : event.recordType().name().toLowerCase(Locale.ROOT).replace('_', '-') + "s";
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", event.recordType().name())
                .add("id", event.recordId().toString());
        text(json, "number", number(event));
        return json.add("href", "/api/v1/" + collection + "/" + event.recordId());
    }

    /** Under which number people know the record; null for one without numbers. */
    private String number(EventRow event) {
        String entity =
                switch (event.recordType()) {
                    case QUOTATION -> "Quotation";
                    case BOOKING_ORDER -> "BookingOrder";
                    default -> null;
                };
        return entity == null
                ? null
                : em.createQuery("select r.number from " + entity + " r where r.id = :id", String.class)
                        .setParameter("id", event.recordId())
                        .getSingleResultOrNull();
    }

    private void reason(JsonObjectBuilder json, EventRow event) {
        if (event.reasonId() == null) {
            json.addNull("reason");
            return;
        }
        JsonObjectBuilder reason =
                Json.createObjectBuilder().add("id", event.reasonId().toString());
        text(reason, "label", em.find(Reason.class, event.reasonId()).label());
        text(reason, "text", event.reasonText());
        json.add("reason", reason);
    }

    private void member(JsonObjectBuilder json, UUID memberId) {
        Member member = memberId == null ? null : em.find(Member.class, memberId);
        if (member == null) {
            json.addNull("member");
        } else {
            json.add(
                    "member",
                    Json.createObjectBuilder().add("id", memberId.toString()).add("name", member.name()));
        }
    }

    private static void text(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
