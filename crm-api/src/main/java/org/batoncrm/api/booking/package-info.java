/** Booking orders and teams over HTTP. */
package org.batoncrm.api.booking;
