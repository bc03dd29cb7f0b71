package org.batoncrm.history;

import java.io.Serializable;
import java.util.UUID;

/**
 * The first line of a history that does not fit.
 *
 * @param seq its place in the chain, from 1 on; null for a line that is in no chain
 * @param eventId the line; null when nothing is left that names it
 * @param who who wrote it past the application; null when that is not known
 */
public record Finding(Misfit misfit, Long seq, UUID eventId, String who) implements Serializable {}
