/** The words of the domain, as people read them. */
package org.batoncrm.text;
