/** Keycloak's administration: the only code that talks to it. */
package org.batoncrm.admin.keycloak;
