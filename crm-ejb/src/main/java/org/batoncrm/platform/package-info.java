/** What the operators of the platform do: which tenants there are, what they rent, and whether they may work. */
package org.batoncrm.platform;
