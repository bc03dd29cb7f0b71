/** Measures, on the local stack: how much of what the database can do reaches a program that calls the API. */
package org.batoncrm.bench;
