package org.batoncrm.transfer;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import org.batoncrm.text.Sha256;

/** Cuts what is written into pieces of one size, and hands each on as soon as it is full. */
final class PiecesOut extends OutputStream {

    private final BiConsumer<Integer, byte[]> take;
    private final MessageDigest digest;
    private final byte[] piece = new byte[Chunks.SIZE];
    private int filled;
    private int number;
    private long bytes;

    /**
     * @param take takes a piece with its number, counted from 0
     */
    PiecesOut(BiConsumer<Integer, byte[]> take) {
        this.take = take;
        digest = Sha256.begin();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) {
        int done = 0;
        while (done < length) {
            int fitting = Math.min(length - done, piece.length - filled);
            System.arraycopy(content, from + done, piece, filled, fitting);
            filled += fitting;
            done += fitting;
            if (filled == piece.length) {
                handOn();
            }
        }
    }

    private void handOn() {
        byte[] full = Arrays.copyOf(piece, filled);
        digest.update(full);
        bytes += filled;
        filled = 0;
        take.accept(number++, full);
    }

    /** Hands the last piece on. */
    @Override
    public void close() {
        if (filled > 0) {
            handOn();
        }
    }

    /** How many bytes were handed on. */
    long bytes() {
        return bytes;
    }

    /** The fingerprint of all that was handed on. To be asked for once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
