package org.batoncrm.webhook;

/**
 * What came of one try to send something.
 *
 * @param status the status of HTTP; null when there was no answer
 * @param answer the beginning of the answer; null when there was none
 * @param trouble why there was no answer; null when there was one
 * @param millis how long it took
 */
public record Reply(Integer status, String answer, Trouble trouble, int millis) {

    private static final int GONE = 410;

    /** Whether the receiver took it. */
    boolean taken() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the receiver says that it will never take anything again. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
