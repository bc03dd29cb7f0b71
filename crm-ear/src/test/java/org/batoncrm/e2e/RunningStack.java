package org.batoncrm.e2e;

import java.util.Map;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.Settings;
import org.batoncrm.stack.demo.DemoData;

/** The stack that all browser tests of this JVM share: on free ports, on new demo data, until the JVM ends. */
public final class RunningStack {

    /** What the stack's server believes of domains. */
    static final Dns DNS = Dns.start();

    private static LocalStack stack;
    private static RuntimeException problem;

    private RunningStack() {}

    /**
     * The stack, which the first caller starts.
     *
     * @throws org.batoncrm.stack.StackProblem when it does not start; then nobody tries again
     */
    public static synchronized LocalStack get() {
        if (problem != null) {
            throw problem;
        }
        if (stack == null) {
            try {
                stack = LocalStack.start(
                        Settings.ofThisRun().forTests().withServer(Map.of("BATON_DNS_SERVER", DNS.address())),
                        System.out::println,
                        DemoData::seed);
            } catch (RuntimeException e) {
                problem = e;
                throw e;
            }
        }
        return stack;
    }
}
