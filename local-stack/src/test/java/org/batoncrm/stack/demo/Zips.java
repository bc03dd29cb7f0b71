package org.batoncrm.stack.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes archives apart and puts them together again. */
final class Zips {

    static final String MANIFEST = "manifest.json";

    private Zips() {}

    static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return archive.toByteArray();
    }

    /** Writes sizes and fingerprints of all files anew into the manifest, as a careful forger would. */
    static void seal(Map<String, byte[]> files) throws Exception {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals(MANIFEST)) {
                entries.add(Json.createObjectBuilder()
                        .add("path", file.getKey())
                        .add("bytes", file.getValue().length)
                        .add("sha256", sha256(file.getValue())));
            }
        }
        JsonObject sealed = Json.createObjectBuilder(json(files.get(MANIFEST)))
                .add("files", entries)
                .build();
        files.put(MANIFEST, sealed.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    static JsonObject json(byte[] content) {
        return Json.createReader(new StringReader(text(content))).readObject();
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
