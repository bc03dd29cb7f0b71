/** Booking orders and the operation teams that take them. */
package org.batoncrm.booking;
