/** The pages of leads. */
package org.batoncrm.web.lead;
