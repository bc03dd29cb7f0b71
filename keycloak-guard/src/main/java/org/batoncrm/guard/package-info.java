/** What runs in Keycloak: the one rule about companies' identity providers that Keycloak does not have. */
package org.batoncrm.guard;
