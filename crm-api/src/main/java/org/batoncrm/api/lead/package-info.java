/** Leads over HTTP. */
package org.batoncrm.api.lead;
