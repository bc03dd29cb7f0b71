/** The way out to other machines: where Baton may go for a tenant, and what it fetches there. */
package org.batoncrm.outside;
