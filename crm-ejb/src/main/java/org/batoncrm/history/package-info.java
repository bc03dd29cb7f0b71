/** The event log as its own subject: chained so that nobody changes it quietly, verified, searched and handed out. */
package org.batoncrm.history;
