/** Customers and contacts over HTTP. */
package org.batoncrm.api.customer;
