/** Filtering, sorting and paging of lists on the server. */
package org.batoncrm.list;
