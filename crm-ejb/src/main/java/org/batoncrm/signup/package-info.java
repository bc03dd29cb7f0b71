/** How a company comes to Baton by itself: it asks, confirms its e-mail address, and is opened as a tenant. */
package org.batoncrm.signup;
