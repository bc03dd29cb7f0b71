package org.batoncrm.stack;

/** Something that keeps the stack from starting. Its message is one sentence for the person who started it. */
public class StackProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
