/** The transition table, the event log, and what every record that moves through the process has in common. */
package org.batoncrm.process;
