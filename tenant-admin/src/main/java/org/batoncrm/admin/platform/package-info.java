/** The pages of the platform's operators. */
package org.batoncrm.admin.platform;
