/** Signing in, out and over to another tenant, and saying who calls, for both web applications. */
package org.batoncrm.webkit.identity;
