/** The pages of customers and their contacts. */
package org.batoncrm.web.customer;
