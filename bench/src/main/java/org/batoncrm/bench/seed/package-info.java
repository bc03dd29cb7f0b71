/** Fills a test system with thousands of tenants, each with an organization at Keycloak and with the work of some months. */
package org.batoncrm.bench.seed;
