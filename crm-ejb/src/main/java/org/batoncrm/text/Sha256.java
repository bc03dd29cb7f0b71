package org.batoncrm.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Fingerprints by SHA-256, which every Java has. */
public final class Sha256 {

    private Sha256() {}

    /** A fingerprint that nothing was put into yet. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The fingerprint of these bytes. */
    public static byte[] of(byte[] bytes) {
        return begin().digest(bytes);
    }
}
