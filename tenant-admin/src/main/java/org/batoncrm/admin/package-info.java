/** The web application for those who administer a tenant. */
package org.batoncrm.admin;
