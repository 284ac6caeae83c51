package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.yunchuang.walkthrough.Browsers.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Before anybody is there, the probe at a window's site proves the way to it. */
class ProbeTest {
    private static final String KIOSK = "kiosk-songjiang-1";
    private static final String WINDOW = "virtual-wuhu-1";
    private static final Set<String> PASSED = Set.of(
            "SOCKET",
            "ELIGIBILITY",
            "ANSWER",
            "DTLS",
            "AUDIO_TO_WINDOW",
            "AUDIO_TO_KIOSK",
            "SCREEN",
            "TICKET",
            "CLOCK");
    /** A program and a browser have to start, on a machine that does much else. */
    private static final double STARTED_WITHIN = Duration.ofMinutes(1).toMillis();

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void an_unseen_browser_answers_while_no_clerk_is_signed_in() throws IOException {
        Browsers browsers = SCENE.browsers();
        KioskPage kiosk = new KioskPage(browsers.open("/kiosk", new Frame(0, 0, 1080, 1920)));
        kiosk.enrol(browsers.manager(Talk.PASSWORD).enrolmentCode(KIOSK));
        ManagerPage manager = new ManagerPage(browsers.open("/manager", Talk.DESK));
        manager.signIn(Talk.PASSWORD);

        manager.page().navigate("manager/dial-tests/probes");
        Locator probe = manager.page().getByTestId("probe-" + WINDOW);
        assertThat(probe).containsText("没有探针");
        manager.page().getByTestId("probe-code-" + WINDOW).click();
        Locator code = manager.page().getByTestId("enrolment-code");
        ScreenInspector inspector = new ScreenInspector();
        code.waitFor();
        inspector.show("probe-code", manager.page());
        SCENE.opened(ProbeMachine.switchOn(
                System.getProperty("yunchuang.agent"),
                SCENE.server().address(),
                code.textContent(),
                Files.createTempDirectory(SCENE.data(), "probe")));
        manager.page().keyboard().press("Escape");
        assertThat(probe).containsText("已连接", new ContainsTextOptions().setTimeout(STARTED_WITHIN));
        // Off what has come under the pointer meanwhile: it is looked at as it lies there.
        manager.page().mouse().move(0, 0);
        inspector.show("probes", manager.page());

        DialTestsPage tests = DialTestsPage.open(manager);
        tests.look(KIOSK, WINDOW);
        assertThat(tests.probeUntilLeftAlone(KIOSK, WINDOW)).isIn("PASSED", "WARNING");
        assertThat(tests.allAre(PASSED, "PASSED")).isTrue();
        assertThat(tests.grade("ROUTING")).isEqualTo("SKIPPED");
        assertThat(tests.grade("VIDEO_TO_WINDOW")).isIn("PASSED", "WARNING");
        assertThat(tests.grade("VIDEO_TO_KIOSK")).isIn("PASSED", "WARNING");
        assertThat(manager.page().getByTestId("dial-test-verdict")).containsText("有没有人在岗，这次没有检查");
        inspector.show("probe-test", tests.page());
        assertThat(inspector.findings()).isEmpty();
    }
}
