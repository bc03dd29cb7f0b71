package org.batoncrm.archive;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.batoncrm.text.Sha256;

/** Writes the files of an archive one after the other, and keeps the size and the fingerprint of each. */
final class ZipWriter implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ZipOutputStream zip;
    private final FileTime time;
    private final List<FileEntry> written = new ArrayList<>();

    ZipWriter(OutputStream out, Instant at) {
        zip = new ZipOutputStream(out);
        time = FileTime.from(at);
    }

    /** What writes the content of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** Adds a file. */
    void add(String path, Content content) throws IOException, SQLException {
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
        Counting counting = new Counting(zip);
        OutputStream buffered = new BufferedOutputStream(counting, BUFFER);
        content.writeTo(buffered);
        buffered.flush();
        zip.closeEntry();
        written.add(new FileEntry(path, counting.bytes, HexFormat.of().formatHex(counting.digest.digest())));
    }

    /** The files so far. */
    List<FileEntry> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counting extends FilterOutputStream {

        private final MessageDigest digest = Sha256.begin();
        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            digest.update(content, from, length);
            bytes += length;
        }

        @Override
        public void flush() {
            // The archive is flushed as a whole, when it is closed
        }
    }
}
