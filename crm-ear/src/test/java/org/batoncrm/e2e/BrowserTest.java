package org.batoncrm.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in the browser. Its methods may ask for a {@link com.microsoft.playwright.Page}: each one asked for is a person
 * of its own, who is not signed in, at a browser whose addresses begin at Baton's. They may ask for the
 * {@link org.batoncrm.stack.LocalStack}, too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserSession.class)
@interface BrowserTest {}
