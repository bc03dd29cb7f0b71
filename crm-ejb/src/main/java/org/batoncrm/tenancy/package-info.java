/** The walls between tenants: the one place that sets the tenant, and the tenant's own settings. */
package org.batoncrm.tenancy;
