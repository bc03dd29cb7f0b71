/** Invented companies, people and a year of their work, the same in every demo but for the dates, which go with today. */
package org.batoncrm.stack.demo;
