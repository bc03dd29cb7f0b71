/** The domain of Baton CRM. */
package org.batoncrm;
