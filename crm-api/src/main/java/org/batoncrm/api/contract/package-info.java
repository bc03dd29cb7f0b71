/** What the API's contract says about every operation alike. */
package org.batoncrm.api.contract;
