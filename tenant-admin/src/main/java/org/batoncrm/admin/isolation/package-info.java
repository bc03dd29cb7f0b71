/** Proving to a tenant that it is kept apart from the others: the attack by the API, the page and the report. */
package org.batoncrm.admin.isolation;
