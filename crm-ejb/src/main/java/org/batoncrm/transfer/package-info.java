/** Exports of all of a tenant, and imports of such exports: jobs that a row of the database knows, whatever node is at them. */
package org.batoncrm.transfer;
