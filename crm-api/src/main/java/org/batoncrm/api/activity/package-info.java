/** Activities over HTTP. */
package org.batoncrm.api.activity;
