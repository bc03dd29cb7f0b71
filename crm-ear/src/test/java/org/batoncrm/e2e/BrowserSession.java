package org.batoncrm.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.batoncrm.stack.LocalStack;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands pages to the tests, and keeps a picture of every page of a test that failed in {@code target/e2e}. */
final class BrowserSession implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(BrowserSession.class);

    /** One browser for all tests. */
    private record Window(Playwright driver, Browser browser) implements AutoCloseable {

        static Window open() {
            Playwright driver = Chromium.driver();
            return new Window(driver, Chromium.launch(driver));
        }

        @Override
        public void close() {
            driver.close();
        }
    }

    /** The pages of one test. */
    private record Pages(List<Page> all) implements AutoCloseable {

        @Override
        public void close() {
            all.forEach(page -> page.context().close());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        LocalStack stack = RunningStack.get();
        if (parameter.getParameter().getType() == LocalStack.class) {
            return stack;
        }
        Window window =
                test.getRoot().getStore(OURS).getOrComputeIfAbsent(Window.class, key -> Window.open(), Window.class);
        BrowserContext context = window.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(stack.settings().url())
                        .setLocale("en-GB")
                        .setViewportSize(1280, 800));
        Page page = context.newPage();
        pages(test).all().add(page);
        return page;
    }

    private static Pages pages(ExtensionContext test) {
        Store store = test.getStore(OURS);
        return store.getOrComputeIfAbsent(Pages.class, key -> new Pages(new ArrayList<>()), Pages.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            int number = 0;
            for (Page page : pages(test).all()) {
                String name = test.getRequiredTestClass().getSimpleName() + "-"
                        + test.getRequiredTestMethod().getName() + "-" + ++number + ".png";
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/e2e", name)));
            }
        }
    }
}
