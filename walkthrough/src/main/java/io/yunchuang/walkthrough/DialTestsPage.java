package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    /** Opens what is behind a cell. */
    public void look(String kiosk, String window) {
        cell(kiosk, window).click();
        page.getByTestId("dial-test-now").waitFor();
    }

    /** Presses "test now" for the pair that is open. */
    public void testNow() {
        page.getByTestId("dial-test-now").click();
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
        String standing = "INTERRUPTED";
        while (standing.equals("INTERRUPTED")) {
            String before = cell(kiosk, window).getAttribute("data-test");
            testNow();
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
        Locator shown = page.getByTestId("dial-test-step-" + step);
        shown.and(page.locator("[data-reached=true]")).waitFor();
        return shown.getAttribute("data-grade");
    }

    /** Whether all these steps have that grade. */
    public boolean allAre(Set<String> steps, String grade) {
        return steps.stream().allMatch(step -> grade(step).equals(grade));
    }
}
