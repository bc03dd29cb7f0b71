/** What the domain refuses, and why. */
package org.batoncrm.rule;
