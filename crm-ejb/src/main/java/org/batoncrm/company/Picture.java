package org.batoncrm.company;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.batoncrm.rule.RuleBroken;

/**
 * A picture that somebody sent. What it claims to be does not count, only what its content is; and none of its bytes are
 * kept: it is painted anew, so that nothing can hide in it.
 */
final class Picture {

    /** The most bytes that a picture may have when it is sent. */
    static final int MOST_BYTES = 1024 * 1024;

    /** The least and the most pixels on each side of a picture that is sent. */
    static final int LEAST_PIXELS = 16;

    static final int MOST_PIXELS = 2000;

    /** The most pixels on the longer side of a picture that is kept. */
    static final int KEPT_PIXELS = 512;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /**
     * Reads a picture.
     *
     * @throws RuleBroken when it is too large, none of the kinds that are taken, or broken
     */
    static Picture read(byte[] sent) {
        if (sent == null || sent.length == 0) {
            throw RuleBroken.in("file", "logo.needed");
        }
        if (sent.length > MOST_BYTES) {
            throw RuleBroken.in("file", "logo.bytes", MOST_BYTES / 1024);
        }
        ImageReader reader = readerOf(sent);
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(sent)), true, true);
            checkSides(reader.getWidth(0), reader.getHeight(0));
            return new Picture(reader.read(0)).fitted();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw RuleBroken.in("file", "logo.broken");
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(byte[] sent) {
        if (begins(sent, PNG)) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (begins(sent, JPEG)) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        String start =
                new String(sent, 0, Math.min(sent.length, 1000), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            throw RuleBroken.in("file", "logo.svg");
        }
        throw RuleBroken.in("file", "logo.kind");
    }

    private static boolean begins(byte[] sent, byte[] with) {
        return sent.length >= with.length && Arrays.equals(sent, 0, with.length, with, 0, with.length);
    }

    private static void checkSides(int width, int height) {
        if (Math.min(width, height) < LEAST_PIXELS || Math.max(width, height) > MOST_PIXELS) {
            throw RuleBroken.in("file", "logo.pixels", LEAST_PIXELS, MOST_PIXELS, width + " \u00d7 " + height);
        }
    }

    private Picture fitted() {
        double scale = Math.min(1, (double) KEPT_PIXELS / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = fitted.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return new Picture(fitted);
    }

    /** The picture as a PNG file. */
    byte[] png() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }
}
