/** Moves, reasons and the event log over HTTP. */
package org.batoncrm.api.process;
