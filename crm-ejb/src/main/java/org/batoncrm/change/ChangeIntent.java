package org.batoncrm.change;

/**
 * What shall be changed.
 *
 * @param kind the name of the kind of change, which knows the steps
 * @param subject who or what is changed: one change of it at a time
 * @param guard what else lets only one change happen at a time; null for nothing
 * @param payload what the steps need to know
 */
public record ChangeIntent(String kind, String subject, String guard, String payload) {}
