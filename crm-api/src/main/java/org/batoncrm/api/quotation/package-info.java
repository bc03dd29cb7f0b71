/** Quotations and their negotiation over HTTP. */
package org.batoncrm.api.quotation;
