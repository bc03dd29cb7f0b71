/** The start page: what waits for the member. */
package org.batoncrm.web.start;
