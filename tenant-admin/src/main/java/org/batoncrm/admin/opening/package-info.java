/** How a company becomes a tenant: its organization at Keycloak, its rows here, and the one who comes first. */
package org.batoncrm.admin.opening;
