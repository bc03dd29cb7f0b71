/** What every record page has: the process bar with its moves, and the timeline. */
package org.batoncrm.web.process;
