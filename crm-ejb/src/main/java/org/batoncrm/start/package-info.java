/** What waits for a member when the day begins. */
package org.batoncrm.start;
