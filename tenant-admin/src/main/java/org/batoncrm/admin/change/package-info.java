/** Changes that are made both at Keycloak and in the database, and finished or undone after a crash. */
package org.batoncrm.admin.change;
