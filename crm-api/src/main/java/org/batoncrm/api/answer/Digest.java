package org.batoncrm.api.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.batoncrm.text.Sha256;

/** Fingerprints by SHA-256. */
final class Digest {

    private Digest() {}

    /** The fingerprint of both together, in 64 hexadecimal digits. */
    static String hex(String head, byte[] body) {
        MessageDigest digest = Sha256.begin();
        digest.update(head.getBytes(UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    /** The beginning of the fingerprint, in this many characters of base 64. */
    static String brief(String text, int characters) {
        byte[] digest = Sha256.of(text.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, characters);
    }
}
