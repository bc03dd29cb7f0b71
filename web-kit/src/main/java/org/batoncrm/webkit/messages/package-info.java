/** The texts of the pages. */
package org.batoncrm.webkit.messages;
