/** Leads: somebody who showed interest. */
package org.batoncrm.lead;
