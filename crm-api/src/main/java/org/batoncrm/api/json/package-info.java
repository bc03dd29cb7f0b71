/** How records are written as JSON, and read strictly. */
package org.batoncrm.api.json;
