/** Customers and their contacts. */
package org.batoncrm.customer;
