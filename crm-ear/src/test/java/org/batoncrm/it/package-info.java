/** The services in the real server, against real PostgreSQL. */
package org.batoncrm.it;
