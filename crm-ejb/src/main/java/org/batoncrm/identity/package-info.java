/** Who is calling: members, their roles, and the caller of the request under way. */
package org.batoncrm.identity;
