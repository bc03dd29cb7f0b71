/** The pages of quotations: lines, versions and the negotiation. */
package org.batoncrm.web.quotation;
