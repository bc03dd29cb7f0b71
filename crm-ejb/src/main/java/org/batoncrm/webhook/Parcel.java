package org.batoncrm.webhook;

import java.util.List;
import java.util.UUID;

/**
 * Something to send, taken out of the outbox by this node.
 *
 * @param attempt which try it is, from 1 on
 * @param messageId what the receiver knows it by, the same at each try
 * @param secrets those that sign it
 * @param troubled whether the receiver took nothing of late
 */
public record Parcel(
        UUID tenantId,
        UUID webhookId,
        UUID deliveryId,
        int attempt,
        String url,
        UUID messageId,
        String body,
        List<Secret> secrets,
        boolean troubled) {}
