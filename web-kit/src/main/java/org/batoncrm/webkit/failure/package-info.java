/** What a person sees when something went wrong. */
package org.batoncrm.webkit.failure;
