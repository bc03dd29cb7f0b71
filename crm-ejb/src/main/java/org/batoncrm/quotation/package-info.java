/** Quotations: priced lines with versions, and what their acceptance creates. */
package org.batoncrm.quotation;
