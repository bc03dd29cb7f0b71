/** Opportunities: a valid lead's deal, moving through the tenant's stages. */
package org.batoncrm.opportunity;
