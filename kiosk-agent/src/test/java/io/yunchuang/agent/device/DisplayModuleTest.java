package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import java.awt.AWTError;
import java.awt.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayModuleTest {
    private static Finding check(DisplayModule.Screen... screens) {
        return new DisplayModule(() -> List.of(screens)).check();
    }

    @Test
    void screenSaysItsSizeAndScale() {
        Finding finding = check(new DisplayModule.Screen(new Dimension(1920, 1080), 1.25, 60));
        assertThat(finding.state()).isEqualTo(ModuleState.PRESENT);
        assertThat(finding.facts().values())
                .containsEntry("size", "1920×1080")
                .containsEntry("scale", "1.25")
                .containsEntry("hertz", "60")
                .containsEntry("screens", "1");
    }

    @Test
    void screenThatIsTooSmallForThePagesIsAFault() {
        assertThat(check(new DisplayModule.Screen(new Dimension(800, 600), 1, 0))
                        .fault())
                .contains(FaultCode.SCREEN_TOO_SMALL);
        assertThat(check(new DisplayModule.Screen(DisplayModule.SMALLEST, 1, 0)).fault())
                .isEmpty();
    }

    @Test
    void uprightScreenIsLargeEnough() {
        assertThat(check(new DisplayModule.Screen(new Dimension(1080, 1920), 1, 0))
                        .state())
                .isEqualTo(ModuleState.PRESENT);
    }

    @Test
    void withoutADesktopItIsMissingAndWithOneThatDoesNotAnswerAtFault() {
        assertThat(check()).isEqualTo(Finding.missing());
        DisplayModule unreachable = new DisplayModule(() -> {
            throw new AWTError("Can't connect to X11 window server using ':9'");
        });
        assertThat(unreachable.check().fault()).contains(FaultCode.NO_ANSWER);
    }
}
