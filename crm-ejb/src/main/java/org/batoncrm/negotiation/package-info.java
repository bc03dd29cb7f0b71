/** The rounds of offer and counter-offer on a quotation. */
package org.batoncrm.negotiation;
