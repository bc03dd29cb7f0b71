/** The pages and mails by which a company comes to Baton by itself. */
package org.batoncrm.admin.signup;
