package io.yunchuang.remotecontrol.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yunchuang.signaling.protocol.control.ScreenPoint;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class PointerMapperTest {
    @Test
    void aDenseScreenHasFewerUnitsThanPixels() {
        PointerMapper mapper = new PointerMapper(new ScreenGeometry(0, 0, 3840, 2160, 1.5));
        assertThat(mapper.pixel(new ScreenPoint(1, 1))).isEqualTo(new Pixel(2559, 1439));
        assertThat(mapper.pixel(new ScreenPoint(0.5f, 0.5f))).isEqualTo(new Pixel(1280, 720));
    }

    @Test
    void whatIsNoScreenAndNoMaskIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScreenGeometry.of(0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> ScreenGeometry.of(100, 40_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScreenGeometry(0, 0, 10, 10, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(0.5f, 0, 0.4f, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(0, Float.NaN, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Masks(Collections.nCopies(257, new Region(0, 0, 1, 1))));
    }

    @Test
    void aMaskHidesItsEdgesToo() {
        Masks masks = new Masks(Collections.singletonList(new Region(0.25f, 0.25f, 0.5f, 0.5f)));
        assertThat(masks.hide(new ScreenPoint(0.5f, 0.25f))).isTrue();
        assertThat(masks.hide(new ScreenPoint(0.51f, 0.25f))).isFalse();
        assertThat(Masks.NONE.hide(new ScreenPoint(0, 0))).isFalse();
    }
}
