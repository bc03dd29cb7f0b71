/** The pages of booking orders and of the operation teams' queues. */
package org.batoncrm.web.booking;
