/** Measures whether one tenant feels how many others there are. */
package org.batoncrm.bench.scale;
