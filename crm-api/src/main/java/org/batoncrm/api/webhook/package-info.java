/** Webhooks and their deliveries over HTTP. */
package org.batoncrm.api.webhook;
