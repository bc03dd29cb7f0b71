/** What the tests share that walk through Baton with the ids of another tenant's records. */
package org.batoncrm.isolation;
