package org.batoncrm.archive;

/**
 * A file in an archive.
 *
 * @param sha256 its fingerprint, in hexadecimal digits
 */
public record FileEntry(String path, long bytes, String sha256) {}
