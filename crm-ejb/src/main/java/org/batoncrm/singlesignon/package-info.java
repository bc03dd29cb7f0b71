/** How a company's people sign in by its own identity provider: which domains are proved to be its, and which provider. */
package org.batoncrm.singlesignon;
