package org.batoncrm.lead;

import java.util.UUID;
import org.batoncrm.rule.RuleBroken;

/**
 * What became of one of many leads.
 *
 * @param id the new lead; null when there is none
 * @param broken the rule that it breaks; null when it was captured
 */
public record CaptureVerdict(UUID id, RuleBroken broken) {}
