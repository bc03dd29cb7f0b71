/** Lists in slices. */
package org.batoncrm.api.list;
