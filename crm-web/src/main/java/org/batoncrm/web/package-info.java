/** The web application for sales managers and operations. */
package org.batoncrm.web;
