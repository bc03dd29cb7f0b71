/** Tests of the packaged application in a real browser, against the whole running stack. */
package org.batoncrm.e2e;
