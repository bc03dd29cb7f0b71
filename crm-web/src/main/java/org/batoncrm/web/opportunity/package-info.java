/** The pages of opportunities, and the board of the pipeline. */
package org.batoncrm.web.opportunity;
