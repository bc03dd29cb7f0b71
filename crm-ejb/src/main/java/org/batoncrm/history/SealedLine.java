package org.batoncrm.history;

import java.util.UUID;

/**
 * A line of the chain, with the line of the log that it seals.
 *
 * @param intruder who wrote the line past the application; null when nobody did
 * @param text what the log says today; null when the line is gone
 */
record SealedLine(long seq, UUID id, byte[] digest, byte[] hash, String intruder, EventText text) {}
