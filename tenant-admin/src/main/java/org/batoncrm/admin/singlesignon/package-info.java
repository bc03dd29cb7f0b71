/** What an admin does about the company's own domains and identity provider, and who comes in by it. */
package org.batoncrm.admin.singlesignon;
