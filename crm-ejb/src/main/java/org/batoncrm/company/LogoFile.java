package org.batoncrm.company;

/**
 * The company's logo, to show.
 *
 * @param png the file, of the type {@code image/png}
 * @param fingerprint the same for the same bytes, and for no others
 */
public record LogoFile(byte[] png, String fingerprint, int width, int height) {}
