package org.batoncrm.idempotency;

/**
 * What a program is answered.
 *
 * @param status the status of HTTP
 * @param location where what was made can be found; may be null
 * @param etag the version of the body; may be null
 * @param body may be null
 */
public record Answer(int status, String location, String etag, String body) {}
