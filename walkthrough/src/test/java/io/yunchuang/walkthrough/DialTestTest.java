package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.yunchuang.walkthrough.Browsers.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A manager has a window prove itself, and whoever comes to the kiosk goes first. */
class DialTestTest {
    private static final String KIOSK = "kiosk-songjiang-1";
    private static final String WINDOW = "virtual-jiaxing-1";
    private static final Set<String> SOUND = Set.of("AUDIO_TO_WINDOW", "AUDIO_TO_KIOSK");
    private static final Set<String> AT_KIOSK = Set.of("MICROPHONE_AT_KIOSK", "CAMERA_AT_KIOSK");
    /** The clerk has covered the camera and switched the microphone off, and nobody looks and listens. */
    private static final Set<String> AT_WINDOW = Set.of("MICROPHONE_AT_WINDOW", "CAMERA_AT_WINDOW");

    private static final Set<String> CONNECTION =
            Set.of("SOCKET", "CONTACT", "ELIGIBILITY", "ROUTING", "ANSWER", "DTLS", "SCREEN", "TICKET", "CLOCK");
    /** What a kiosk without an agent cannot try is said not to have been tested. */
    private static final Set<String> OF_AGENT = Set.of("CONTROL_ECHO", "DOCUMENT", "PAGE_PUSH", "MODULES");
    /** How fast this machine is to itself is not what is looked at here. */
    private static final List<String> MEASURED = List.of("PASSED", "WARNING");

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void pictures_and_tones_are_recognised_both_ways_people_see_each_other_and_a_touch_ends_the_next_test(
            @TempDir Path devices) throws IOException {
        Browsers browsers = SCENE.browsers();
        KioskPage kiosk = new KioskPage(browsers.open("/kiosk", new Frame(0, 0, 1080, 1920)));
        kiosk.enrol(browsers.manager(Talk.PASSWORD).enrolmentCode(KIOSK));
        browsers.withDevices(MadeUpDevices.coveredAndMuted(devices));
        ClerkPage clerk = new ClerkPage(browsers.open("/clerk", Talk.DESK));
        clerk.signIn("clerk-jiaxing-1", Talk.PASSWORD);
        clerk.ready();
        clerk.awaitReady();
        ManagerPage manager = new ManagerPage(browsers.open("/manager", Talk.DESK));
        manager.signIn(Talk.PASSWORD);

        DialTestsPage tests = DialTestsPage.open(manager);
        tests.look(KIOSK, WINDOW);
        // A busy machine may take long to connect, or show a picture that stands still for a moment: worth a look, no
        // failure.
        assertThat(tests.testUntilLeftAlone(KIOSK, WINDOW)).isIn("PASSED", "WARNING");
        assertThat(tests.allAre(CONNECTION, "PASSED")).isTrue();
        assertThat(tests.allAre(SOUND, "PASSED")).isTrue();
        assertThat(tests.allAre(AT_KIOSK, "PASSED")).isTrue();
        assertThat(tests.allAre(AT_WINDOW, "WARNING")).isTrue();
        assertThat(tests.step("MICROPHONE_AT_WINDOW")).containsText("静音开关");
        assertThat(tests.step("CAMERA_AT_WINDOW")).containsText("画面全黑");
        assertThat(tests.allAre(OF_AGENT, "SKIPPED")).isTrue();
        assertThat(tests.grade("ICE")).isIn("PASSED", "WARNING");
        assertThat(tests.grade("VIDEO_TO_WINDOW")).isIn("PASSED", "WARNING");
        assertThat(tests.grade("VIDEO_TO_KIOSK")).isIn("PASSED", "WARNING");
        ScreenInspector inspector = new ScreenInspector();
        inspector.show("dial-test", tests.page());

        String first = tests.testOf(KIOSK, WINDOW);
        tests.testWithLine();
        assertThat(tests.awaitOver(KIOSK, WINDOW, first)).isIn(MEASURED);
        assertThat(tests.grade("LINE_DOWN")).isIn(MEASURED);
        assertThat(tests.grade("LINE_UP")).isIn(MEASURED);
        assertThat(tests.figure("LINE_DOWN")).endsWith("Mbit/s");
        assertThat(tests.figure("LINE_UP")).endsWith("Mbit/s");

        String before = tests.testOf(KIOSK, WINDOW);
        tests.testFaceToFace();
        clerk.page().getByTestId("clerk-test-ring").waitFor();
        inspector.show("test-ring", clerk.page());
        clerk.answerTest();
        clerk.tested().awaitPicture();
        kiosk.tested().awaitPicture();
        inspector.show("test-talk", clerk.page());
        inspector.show("self-test-faces", kiosk.page());
        clerk.confirmTest();
        assertThat(tests.awaitOver(KIOSK, WINDOW, before)).isIn("PASSED", "WARNING");
        assertThat(tests.allAre(Set.of("SEEN", "HEARD"), "PASSED")).isTrue();
        assertThat(tests.confirmed()).isNotEmpty();

        String passed = tests.testOf(KIOSK, WINDOW);
        tests.testNow();
        Locator notice = kiosk.page().getByTestId("kiosk-self-test");
        notice.waitFor();
        inspector.show("self-test", kiosk.page());
        clerk.page().getByTestId("clerk-self-test").waitFor();
        clerk.awaitReady();
        notice.click();
        assertThat(notice).hasCount(0);
        assertThat(tests.awaitOver(KIOSK, WINDOW, passed)).isEqualTo("INTERRUPTED");
        // The touch was for the notice and not for what lay under it.
        assertThat(kiosk.page().getByTestId("kiosk-call")).isVisible();
        assertThat(clerk.page().getByTestId("clerk-self-test")).hasCount(0);
        assertThat(inspector.findings()).isEmpty();
    }
}
