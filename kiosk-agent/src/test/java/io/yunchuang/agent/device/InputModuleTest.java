package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.ModuleState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputModuleTest {
    private static final String POWER_BUTTON = """
            I: Bus=0019 Vendor=0000 Product=0001 Version=0000
            N: Name="Power Button"
            P: Phys=PNP0C0C/button/input0
            H: Handlers=kbd event0
            B: PROP=0
            B: EV=3
            B: KEY=8000 10000000000000 0

            """;
    private static final String KEYBOARD = """
            I: Bus=0003 Vendor=046d Product=c31c Version=0110
            N: Name="Logitech USB Keyboard"
            H: Handlers=sysrq kbd leds event3
            B: PROP=0
            B: EV=120013
            B: KEY=1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe
            B: MSC=10
            B: LED=7

            """;
    private static final String MOUSE = """
            I: Bus=0003 Vendor=046d Product=c077 Version=0111
            N: Name="Logitech USB Optical Mouse"
            H: Handlers=mouse0 event4
            B: PROP=0
            B: EV=17
            B: KEY=ff0000 0 0 0 0
            B: REL=1943
            B: MSC=10

            """;
    private static final String TOUCH_SCREEN = """
            I: Bus=0003 Vendor=0eef Product=0001 Version=0210
            N: Name="eGalax Touchscreen"
            H: Handlers=mouse1 event6
            B: PROP=2
            B: EV=1b
            B: KEY=400 10000 0 0 0 0
            B: ABS=261800000000003

            """;

    @TempDir
    Path folder;

    private Path listing(String... devices) throws IOException {
        return Files.writeString(folder.resolve("devices"), String.join("", devices));
    }

    private Finding keyboard(String... devices) throws IOException {
        return InputModule.keyboard(listing(devices), Optional.empty()).check();
    }

    private Finding mouse(String... devices) throws IOException {
        return InputModule.mouse(listing(devices)).check();
    }

    @Test
    void keyboardAndMouseAreFoundByWhatTheyCanDo() throws IOException {
        Finding keyboard = keyboard(POWER_BUTTON, KEYBOARD, MOUSE, TOUCH_SCREEN);
        assertThat(keyboard.state()).isEqualTo(ModuleState.PRESENT);
        assertThat(keyboard.facts().values())
                .containsEntry("device", "Logitech USB Keyboard")
                .containsEntry("devices", "1");
        assertThat(mouse(POWER_BUTTON, KEYBOARD, MOUSE, TOUCH_SCREEN).facts().values())
                .containsEntry("device", "Logitech USB Optical Mouse");
    }

    @Test
    void powerButtonIsNoKeyboardAndTouchScreenIsNoMouse() throws IOException {
        assertThat(keyboard(POWER_BUTTON, MOUSE).state()).isEqualTo(ModuleState.MISSING);
        assertThat(mouse(KEYBOARD, TOUCH_SCREEN).state()).isEqualTo(ModuleState.MISSING);
        assertThat(keyboard().state()).isEqualTo(ModuleState.MISSING);
    }

    @Test
    void scannerThatPlaysAKeyboardIsNone() throws IOException {
        Path event = Files.createFile(folder.resolve("event3"));
        Path steadyName = Files.createSymbolicLink(folder.resolve("usb-scanner-event-kbd"), event);
        Finding finding =
                InputModule.keyboard(listing(KEYBOARD), Optional.of(steadyName)).check();
        assertThat(finding.state()).isEqualTo(ModuleState.MISSING);
    }

    @Test
    void withoutTheKernelsListTheKeyboardCannotBeTold() throws IOException {
        Finding finding =
                InputModule.keyboard(folder.resolve("none"), Optional.empty()).check();
        assertThat(finding.state()).isEqualTo(ModuleState.MISSING);
        assertThat(finding.facts().values()).containsEntry("detectable", "no");
    }

    @Test
    void whatIsNotUnderstoodIsADeviceThatCanDoNothing() throws IOException {
        assertThat(keyboard("N: Name=\"?\"\nB: EV=zz\nB: KEY=\n\n").state()).isEqualTo(ModuleState.MISSING);
    }
}
