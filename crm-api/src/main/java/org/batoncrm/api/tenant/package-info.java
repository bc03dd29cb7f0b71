/** The caller and the company over HTTP. */
package org.batoncrm.api.tenant;
