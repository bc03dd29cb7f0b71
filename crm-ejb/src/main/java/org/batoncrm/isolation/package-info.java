/** The proof that tenants are kept apart: two tenants of the platform's own attack each other, and the report says what came of it. */
package org.batoncrm.isolation;
