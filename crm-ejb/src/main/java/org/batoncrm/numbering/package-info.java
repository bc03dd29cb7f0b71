/** Document numbers without gaps or doubles. */
package org.batoncrm.numbering;
