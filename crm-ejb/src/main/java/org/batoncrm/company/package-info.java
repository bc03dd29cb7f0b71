/** The company as its admin sets it up: what it is called, where it is, and what its documents look like. */
package org.batoncrm.company;
