/** The end of a tenant: all of it is erased, and a certificate says so without naming anybody. */
package org.batoncrm.erasure;
