package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class JpegTest {
    @Property(tries = 60)
    void everyPictureFitsAndKeepsItsShape(
            @ForAll @IntRange(min = 1, max = 900) int width, @ForAll @IntRange(min = 1, max = 900) int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        BufferedImage small = Jpeg.within(picture, new Dimension(300, 200));
        assertThat(small.getWidth()).isBetween(1, Math.min(300, width));
        assertThat(small.getHeight()).isBetween(1, Math.min(200, height));
        if (width <= 300 && height <= 200) {
            assertThat(new Dimension(small.getWidth(), small.getHeight())).isEqualTo(new Dimension(width, height));
        } else {
            double off = Math.abs((double) small.getWidth() * height - (double) small.getHeight() * width);
            assertThat(off).isLessThanOrEqualTo(Math.max(width, height));
        }
        assertThat(small.getColorModel().hasAlpha()).isFalse();
    }
}
