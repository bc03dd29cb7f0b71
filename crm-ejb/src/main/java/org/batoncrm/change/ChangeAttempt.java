package org.batoncrm.change;

import java.util.UUID;

/**
 * One attempt to bring a change to its end.
 *
 * @param changeId the change
 * @param kind the name of the kind of change
 * @param payload what the steps know so far
 * @param stepsDone how many steps are made and not undone
 * @param state whether the steps are being made or undone
 * @param problem why they are being undone; null otherwise
 * @param startedBy the member who wants the change; null for the clock
 * @param number which attempt it is; a later one takes over
 */
public record ChangeAttempt(
        UUID changeId,
        String kind,
        String payload,
        int stepsDone,
        ChangeState state,
        String problem,
        UUID startedBy,
        int number) {}
