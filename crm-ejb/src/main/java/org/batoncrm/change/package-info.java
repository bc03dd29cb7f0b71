/** Changes that are made both at the identity provider and here, written down before they begin. */
package org.batoncrm.change;
