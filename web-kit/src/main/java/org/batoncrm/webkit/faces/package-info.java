/** What Faces needs to serve two web applications in one enterprise application. */
package org.batoncrm.webkit.faces;
