/** What a change is answered: once per key, and only from the version that was seen. */
package org.batoncrm.api.answer;
