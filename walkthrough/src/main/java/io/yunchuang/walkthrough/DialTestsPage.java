package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.YearMonth;
import java.util.Set;

/** The manager's page of the dial-tests. */
public final class DialTestsPage {
    /** How a test stands that is over. */
    private static final String OVER = "['PASSED', 'WARNING', 'FAILED', 'INTERRUPTED']";

    private final Page page;

    private DialTestsPage(Page page) {
        this.page = page;
    }

    /** Opens it as a manager who is signed in. */
    public static DialTestsPage open(ManagerPage manager) {
        manager.page().navigate("manager/dial-tests");
        manager.page().getByTestId("dial-test-matrix").waitFor();
        return new DialTestsPage(manager.page());
    }

    /** The browser's page, for pictures and closer looks. */
    public Page page() {
        return page;
    }

    /** The cell of a kiosk and a virtual window. */
    public Locator cell(String kiosk, String window) {
        return page.getByTestId("dial-test-" + kiosk + "-" + window);
    }

    /** The id of the pair's last test that is over; empty while there is none. */
    public String testOf(String kiosk, String window) {
        return cell(kiosk, window).getAttribute("data-test");
    }

    /** Opens what is behind a cell. */
    public void look(String kiosk, String window) {
        cell(kiosk, window).click();
        page.getByTestId("dial-test-now").waitFor();
    }

    /** Opens how that pair was over the last days, and waits for the charts. */
    public void openSeries(String kiosk, String window) {
        page.navigate("manager/dial-tests/pairs/" + kiosk + "/" + window);
        page.getByTestId("dial-test-chart-roundTripMillis").waitFor();
        page.getByTestId("dial-test-sums").waitFor();
    }

    /**
     * Opens the report before opening of a city, and waits for its sheet.
     *
     * @param city six digits
     */
    public void openReport(String city) {
        page.navigate("manager/dial-tests/report?city=" + city);
        page.getByTestId("report-sheet").waitFor();
    }

    /** Opens the alarms and waits until there is one. */
    public void openAlarms() {
        page.navigate("manager/dial-tests/alarms");
        page.getByTestId("dial-test-alarm").first().waitFor();
    }

    /** Opens the proof behind the first alarm. */
    public void openProof() {
        page.getByTestId("dial-test-alarm").first().click();
        page.getByTestId("dial-test-verdict").waitFor();
    }

    /** Opens for how much of its hours each window was proven in that month, and waits for the windows. */
    public void openLevels(YearMonth month) {
        page.navigate("manager/dial-tests/levels");
        Locator field = page.locator(".ant-picker input");
        field.fill(month.toString());
        field.press("Enter");
        page.locator("tbody tr[data-row-key]")
                .getByText(month.toString())
                .first()
                .waitFor();
    }

    /** Opens the plans, and the form for a new one. */
    public void openNewPlan() {
        page.navigate("manager/dial-tests/plans");
        page.getByTestId("plan-add").click();
        page.getByRole(AriaRole.DIALOG).waitFor();
    }

    /** Presses "test now" for the pair that is open. */
    public void testNow() {
        page.getByTestId("dial-test-now").click();
    }

    /** Has the pair that is open tested, and the kiosk's line measured. */
    public void testWithLine() {
        page.getByTestId("dial-test-line").click();
    }

    /** Has the pair that is open tested face to face: it rings at the clerk. */
    public void testFaceToFace() {
        page.getByTestId("dial-test-attended").click();
    }

    /** Waits until it is said who has confirmed the test that is open; gives the words. */
    public String confirmed() {
        return page.getByTestId("dial-test-confirmed").textContent();
    }

    /**
     * Tests the pair that is open, again as long as somebody is taken to be at the kiosk; gives how the test stands that came
     * to an end.
     */
    public String testUntilLeftAlone(String kiosk, String window) {
        return untilLeftAlone(kiosk, window, this::testNow);
    }

    /** The same with the probe of the window, which answers in the clerk's place. */
    public String probeUntilLeftAlone(String kiosk, String window) {
        return untilLeftAlone(
                kiosk, window, () -> page.getByTestId("dial-test-probe").click());
    }

    private String untilLeftAlone(String kiosk, String window, Runnable ask) {
        String standing = "INTERRUPTED";
        while (standing.equals("INTERRUPTED")) {
            String before = testOf(kiosk, window);
            ask.run();
            standing = awaitOver(kiosk, window, before);
        }
        return standing;
    }

    /** Waits until another test of that pair than this one is over; gives how it stands. */
    public String awaitOver(String kiosk, String window, String before) {
        page.waitForFunction("""
                ([name, before]) => {
                  const { test, standing } = document.querySelector(`[data-testid="${name}"]`).dataset;
                  return test !== before && %s.includes(standing);
                }""".formatted(OVER), new Object[] {"dial-test-" + kiosk + "-" + window, before});
        return cell(kiosk, window).getAttribute("data-standing");
    }

    /** What came of a step of the test that is open, the name of a {@code Grade}. */
    public String grade(String step) {
        Locator shown = step(step);
        shown.and(page.locator("[data-reached=true]")).waitFor();
        return shown.getAttribute("data-grade");
    }

    /** A step of the test that is open; of one that is just over it may still have to be shown. */
    public Locator step(String step) {
        return page.getByTestId("dial-test-step-" + step);
    }

    /** What was measured at a step of the test that is open, with its unit. */
    public String figure(String step) {
        return step(step).locator("b").last().textContent();
    }

    /** Whether all these steps have that grade. */
    public boolean allAre(Set<String> steps, String grade) {
        return steps.stream().allMatch(step -> grade(step).equals(grade));
    }
}
