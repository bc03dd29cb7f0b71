/** What the pages of both web applications are written with: lists, answers to what went wrong, names, times and amounts. */
package org.batoncrm.webkit.page;
