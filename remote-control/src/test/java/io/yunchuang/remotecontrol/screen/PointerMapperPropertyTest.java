package io.yunchuang.remotecontrol.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.control.ScreenPoint;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

class PointerMapperPropertyTest {
    @Property
    void everyPlaceOnTheSharedScreenIsOnTheRealOne(
            @ForAll @FloatRange(max = 1) float x,
            @ForAll @FloatRange(max = 1) float y,
            @ForAll @IntRange(min = -4_000, max = 4_000) int left,
            @ForAll @IntRange(min = 1, max = 8_000) int width) {
        Pixel pixel = new PointerMapper(new ScreenGeometry(left, 0, width, 1080, 1)).pixel(new ScreenPoint(x, y));
        assertThat(pixel.x()).isBetween(left, left + width - 1);
        assertThat(pixel.y()).isBetween(0, 1079);
    }

    @Property
    void theMiddleOfAPixelIsThatPixel(@ForAll @IntRange(max = 1919) int x, @ForAll @IntRange(max = 1079) int y) {
        ScreenPoint middle = new ScreenPoint((x + 0.5f) / 1920, (y + 0.5f) / 1080);
        assertThat(new PointerMapper(ScreenGeometry.of(1920, 1080)).pixel(middle))
                .isEqualTo(new Pixel(x, y));
    }
}
