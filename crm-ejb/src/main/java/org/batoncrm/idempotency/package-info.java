/** The same request twice has one effect, and one answer. */
package org.batoncrm.idempotency;
