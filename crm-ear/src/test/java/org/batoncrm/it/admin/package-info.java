/** Tests of the administration's services in the server, with a real Keycloak. */
package org.batoncrm.it.admin;
