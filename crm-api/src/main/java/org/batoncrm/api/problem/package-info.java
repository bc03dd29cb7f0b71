/** Refusals and failures, as RFC 9457 has them. */
package org.batoncrm.api.problem;
