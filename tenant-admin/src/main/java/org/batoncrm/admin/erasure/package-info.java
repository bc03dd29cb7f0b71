/** Erases tenants for good, in the database and at Keycloak. */
package org.batoncrm.admin.erasure;
