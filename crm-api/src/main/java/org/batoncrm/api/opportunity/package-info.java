/** Opportunities over HTTP. */
package org.batoncrm.api.opportunity;
