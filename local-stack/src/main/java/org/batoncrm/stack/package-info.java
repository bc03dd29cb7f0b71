/** Everything that Baton needs to run on one machine, for the demo and for the tests: PostgreSQL, Keycloak, a mail sink and the server. */
package org.batoncrm.stack;
