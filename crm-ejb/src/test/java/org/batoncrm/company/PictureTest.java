package org.batoncrm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureTest {

    private static byte[] picture(String kind, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height / 2);
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, kind, file);
        return file.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"png, 40, 20, 40, 20", "jpeg, 16, 2000, 4, 512", "png, 1024, 512, 512, 256", "jpeg, 512, 512, 512, 512"
    })
    void aPictureIsPaintedAnewAndFits(String kind, int width, int height, int keptWidth, int keptHeight)
            throws IOException {
        Picture kept = Picture.read(picture(kind, width, height));
        BufferedImage file = ImageIO.read(new ByteArrayInputStream(kept.png()));
        assertThat(file.getWidth()).isEqualTo(keptWidth).isEqualTo(kept.width());
        assertThat(file.getHeight()).isEqualTo(keptHeight).isEqualTo(kept.height());
        assertThat(new Color(file.getRGB(keptWidth / 2, keptHeight / 4)).getRed())
                .isGreaterThan(200);
    }

    @Test
    void whatHidesBehindAPictureIsNotKept() throws IOException {
        byte[] picture = picture("png", 20, 20);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);
        assertThat(new String(Picture.read(both).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    static Stream<Object[]> refused() throws IOException {
        byte[] broken = Arrays.copyOf(picture("png", 40, 40), 60);
        byte[] large = Arrays.copyOf(picture("png", 40, 40), Picture.MOST_BYTES + 1);
        byte[] hugeClaim = picture("png", 40, 40);
        hugeClaim[16] = 0x40;
        return Stream.of(
                new Object[] {"logo.needed", new byte[0]},
                new Object[] {"logo.needed", null},
                new Object[] {"logo.bytes", large},
                new Object[] {"logo.pixels", picture("png", 15, 400)},
                new Object[] {"logo.pixels", picture("jpeg", 2001, 400)},
                new Object[] {"logo.pixels", hugeClaim},
                new Object[] {"logo.broken", broken},
                new Object[] {"logo.kind", picture("gif", 40, 40)},
                new Object[] {"logo.kind", "<html>".getBytes(StandardCharsets.UTF_8)},
                new Object[] {"logo.svg", "<?xml version='1.0'?><SVG onload='x'/>".getBytes(StandardCharsets.UTF_8)});
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoPictureOfOursIsRefusedWithItsReason(String rule, byte[] sent) {
        assertThatThrownBy(() -> Picture.read(sent)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.rule()).isEqualTo(rule);
            assertThat(broken.field()).isEqualTo("file");
        });
    }

    @Test
    void noBytesMakeItFail() throws IOException {
        Random random = new Random(7);
        for (byte[] sound : new byte[][] {picture("png", 32, 32), picture("jpeg", 32, 32)}) {
            for (int i = 0; i < 400; i++) {
                byte[] noise = sound.clone();
                for (int hits = random.nextInt(6); hits >= 0; hits--) {
                    noise[4 + random.nextInt(noise.length - 4)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(Picture.read(noise).png()).isNotEmpty();
                } catch (RuleBroken refused) {
                    assertThat(refused.rule()).startsWith("logo.");
                }
            }
        }
    }
}
