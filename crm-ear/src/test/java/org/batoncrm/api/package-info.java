/** The REST API, spoken to as other programs do, on the stack that the browser tests use, too. */
package org.batoncrm.api;
