/** Money and the one place where it is rounded. */
package org.batoncrm.money;
