/** The search over all records. */
package org.batoncrm.web.search;
