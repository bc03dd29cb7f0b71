package org.batoncrm.archive;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the records of a table, one on each line. It never holds more than one of them. */
final class RecordReader implements AutoCloseable {

    private static final int LONGEST_LINE = 4_000_000;

    private final String path;
    private final BufferedReader in;
    private final StringBuilder line = new StringBuilder();
    private long number;

    RecordReader(String path, InputStream in) {
        this.path = path;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    /**
     * The next record; null after the last.
     *
     * @throws BadArchive when the file is not written as exports are
     */
    JsonObject next() throws IOException {
        if (number == 0 && !"[".equals(line())) {
            throw bad(null);
        }
        String text = line();
        if ("]".equals(text)) {
            if (line() != null) {
                throw bad(null);
            }
            return null;
        }
        return parsed(text);
    }

    private JsonObject parsed(String text) {
        if (text == null) {
            throw bad(null);
        }
        String record = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
        try (var reader = JsonText.JSON.createReader(new StringReader(record))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw bad(e);
        }
    }

    /** The number of the line that was read last, counted from 1. */
    long lineNumber() {
        return number;
    }

    private String line() throws IOException {
        line.setLength(0);
        number++;
        try {
            int c = in.read();
            if (c < 0) {
                return null;
            }
            while (c >= 0 && c != '\n') {
                line.append((char) c);
                if (line.length() > LONGEST_LINE) {
                    throw bad(null);
                }
                c = in.read();
            }
            return line.toString();
        } catch (CharacterCodingException e) {
            throw bad(e);
        }
    }

    private BadArchive bad(Throwable cause) {
        return BadArchive.because(cause, "archive.line", path, number);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
