/** What is remembered for a while, because it is dear to ask for. */
package org.batoncrm.memory;
