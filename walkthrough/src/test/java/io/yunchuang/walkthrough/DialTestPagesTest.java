package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whether everybody can read and use what dial-tests tell managers beside the matrix. */
class DialTestPagesTest {
    private static final String KIOSK = "kiosk-songjiang-1";
    /** Nobody has switched it on. */
    private static final String DARK_KIOSK = "kiosk-hangzhou-1";

    private static final String WINDOW = "virtual-jiaxing-1";
    private static final String JIAXING = "330400";

    /** With an alarm after the first failure. */
    @RegisterExtension
    static final Scene SCENE = Scene.with(Map.of("YUNCHUANG_DIALTEST_ALARM_RAISE_AFTER", "1"));

    private final ScreenInspector inspector = new ScreenInspector();

    @Test
    void everybody_can_read_the_series_the_report_the_alarms_the_service_level_and_the_plans() {
        DialTestsPage tests = tested();
        inspector.show("dial-test-passed", tests.page());
        tests.openSeries(KIOSK, WINDOW);
        inspector.show("dial-test-series", tests.page());
        tests.openReport(JIAXING);
        inspector.show("dial-test-report", tests.page());
        tests.openAlarms();
        inspector.show("dial-test-alarms", tests.page());
        tests.openProof();
        inspector.show("dial-test-proof", tests.page());
        // The days of the last month are over, and some of them were working days.
        tests.openLevels(YearMonth.now(ZoneOffset.ofHours(8)).minusMonths(1));
        inspector.show("dial-test-levels", tests.page());
        tests.openNewPlan();
        inspector.show("dial-test-plan", tests.page());
        assertThat(inspector.findings()).isEmpty();
    }

    /** One pair that works and has figures, and one that has failed. */
    private static DialTestsPage tested() {
        Browsers browsers = SCENE.browsers();
        KioskPage kiosk = new KioskPage(browsers.open("/kiosk", Talk.KIOSK));
        kiosk.enrol(browsers.manager(Talk.PASSWORD).enrolmentCode(KIOSK));
        ClerkPage clerk = new ClerkPage(browsers.open("/clerk", Talk.DESK));
        clerk.signIn("clerk-jiaxing-1", Talk.PASSWORD);
        clerk.ready();
        clerk.awaitReady();
        ManagerPage manager = new ManagerPage(browsers.open("/manager", Talk.DESK));
        manager.signIn(Talk.PASSWORD);
        DialTestsPage tests = DialTestsPage.open(manager);
        tests.look(DARK_KIOSK, WINDOW);
        assertThat(tests.testUntilLeftAlone(DARK_KIOSK, WINDOW)).isEqualTo("FAILED");
        tests = DialTestsPage.open(manager);
        tests.look(KIOSK, WINDOW);
        assertThat(tests.testUntilLeftAlone(KIOSK, WINDOW)).isIn("PASSED", "WARNING");
        return tests;
    }
}
