package org.batoncrm.opportunity;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A stage of the pipeline as lists and the board show it.
 *
 * @param probability in percent
 */
public record StageRow(UUID id, String name, int position, BigDecimal probability) {}
