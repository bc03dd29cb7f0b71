/** Who calls, by a bearer token, and how often they may. */
package org.batoncrm.api.access;
