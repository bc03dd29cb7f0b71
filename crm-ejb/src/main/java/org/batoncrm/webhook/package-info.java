/** Tells the programs of a tenant what happened: webhooks, their outbox, and the way out to them. */
package org.batoncrm.webhook;
