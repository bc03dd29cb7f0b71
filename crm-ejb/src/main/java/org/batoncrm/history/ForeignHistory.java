package org.batoncrm.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

/**
 * Checks a history that was taken out of a tenant, with its seals: whether its lines are those that were sealed, and the
 * seals form a chain. First all seals are shown, then all seals with their lines, both in the order of their ids: of each
 * only the hash is held.
 */
public final class ForeignHistory {

    private static final int HASH = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final UUID tenantId;
    private final long places;
    private byte[] hashes = new byte[HASH * 1024];
    private long linked;
    private Long misfit;

    /**
     * @param tenantId the tenant that the lines were written in
     * @param seals how many seals there are; the chain has no place beyond
     */
    public ForeignHistory(UUID tenantId, long seals) {
        this.tenantId = tenantId;
        places = Math.min(seals, Integer.MAX_VALUE / HASH);
    }

    /**
     * Shows a seal.
     *
     * @param seq its place in the chain; null when it has none yet
     * @param hash in hexadecimal digits; null without a place
     */
    public void seal(String seq, String hash) {
        if (seq != null && hash != null) {
            long place = Long.parseLong(seq);
            byte[] bytes = HEX.parseHex(hash);
            // Whoever wrote the file chose the place: it must not decide how much memory is taken
            if (place >= 1 && place <= places && bytes.length == HASH) {
                keep(bytes, (int) place * HASH);
                linked = Math.max(linked, place);
            }
        }
    }

    private void keep(byte[] hash, int end) {
        if (end > hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(end, (int) Math.min(2L * hashes.length, Integer.MAX_VALUE / 2)));
        }
        System.arraycopy(hash, 0, hashes, end - HASH, HASH);
    }

    /**
     * Shows a seal with its line.
     *
     * @param line the values of the line by its columns; null when the line is not there
     */
    public void line(String seq, String digest, Function<String, String> line) {
        byte[] sealed = HEX.parseHex(digest);
        boolean fits = line != null && Arrays.equals(sealed, digest(line));
        if (seq != null) {
            long place = Long.parseLong(seq);
            fits = fits && Arrays.equals(EventText.link(hash(place - 1), sealed), hash(place));
            if (!fits && (misfit == null || place < misfit)) {
                misfit = place;
            }
        } else if (!fits && misfit == null) {
            misfit = linked + 1;
        }
    }

    private byte[] digest(Function<String, String> line) {
        EventText text = new EventText();
        for (String column : EventText.COLUMNS) {
            if (column.equals("tenant_id")) {
                text.with(column, tenantId);
            } else {
                String value = line.apply(column);
                text.with(column, value != null && column.equals("at") ? Instant.parse(value) : value);
            }
        }
        return text.digest();
    }

    /** The hash at a place; an empty one where the chain does not reach. */
    private byte[] hash(long place) {
        if (place < 1 || place > linked) {
            return new byte[0];
        }
        int from = (int) (place - 1) * HASH;
        return Arrays.copyOfRange(hashes, from, from + HASH);
    }

    /** How many lines the chain has. */
    public long linked() {
        return linked;
    }

    /** The first place at which something does not fit; null when all does. */
    public Long misfit() {
        return misfit;
    }

    /** The hash at the end of the chain, in hexadecimal digits; empty without a chain. */
    public String lastHash() {
        return linked == 0 ? "" : HEX.formatHex(hash(linked));
    }
}
