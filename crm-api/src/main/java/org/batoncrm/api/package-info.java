/** The REST API: Baton for other programs. */
package org.batoncrm.api;
