/** Everything of a tenant in one file, and back: the format of exports, read off the database's own catalogue. */
package org.batoncrm.archive;
