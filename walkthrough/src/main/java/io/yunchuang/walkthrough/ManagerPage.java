package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A manager at the manager's pages. */
public final class ManagerPage {
    private final Page page;

    public ManagerPage(Page page) {
        this.page = page;
    }

    /** The browser's page, for pictures and closer looks. */
    public Page page() {
        return page;
    }

    /** Signs in and waits for the wall. */
    public void signIn(String password) {
        LoginForm.on(page).signIn("manager", password);
        page.getByTestId("wall").waitFor();
    }

    /**
     * Waits until the wall shows that somebody in that city is on a call.
     *
     * @param city six digits
     */
    public void awaitTalking(String city) {
        tile(city).and(page.locator("[data-talking='1']")).waitFor();
    }

    /** Opens what is behind a city's tile: its windows and who is there. */
    public void openCity(String city) {
        tile(city).click();
        page.getByTestId("wall-window").first().waitFor();
    }

    /** Opens the list of live calls and comes into the one that is talked on. */
    public SupervisorPage listenIn() {
        openLiveCalls();
        page.getByTestId("wall-listen").click();
        return new SupervisorPage(page);
    }

    /** Opens the list of live calls and waits for one that is talked on. */
    public void openLiveCalls() {
        page.navigate("manager/wall?show=calls");
        page.getByTestId("wall-listen").waitFor();
    }

    /** Opens the catalogue and waits for its items. */
    public void openCatalogue() {
        page.navigate("manager/catalogue");
        page.getByTestId("catalogue-name-1").waitFor();
    }

    /** Finds an item by its number and opens its sheet. */
    public void openItem(int number) {
        page.getByTestId("catalogue-search").locator("input").fill(String.valueOf(number));
        page.getByTestId("catalogue-name-" + number).click();
        page.getByTestId("catalogue-edit-sheet").waitFor();
    }

    /** Asks what a citizen would be told about that item in all cities, and waits for the answer. */
    public void askWhatIf(int number) {
        page.navigate("manager/what-if?item=" + number);
        page.getByTestId("what-if-answer").waitFor();
    }

    /**
     * Opens one of the manager's lists and waits for its first line.
     *
     * @param list by the last part of its address, for example {@code windows}
     */
    public void openList(String list) {
        page.navigate("manager/" + list);
        lines(list).first().waitFor();
    }

    /** Opens the newest call of the list of calls, with everything that happened in it. */
    public void openNewestCall() {
        lines("calls").first().click();
        page.getByTestId("call-steps").waitFor();
    }

    private Locator lines(String list) {
        return page.getByTestId(list).locator("tbody tr[data-row-key]");
    }

    private Locator tile(String city) {
        return page.getByTestId("wall-city").and(page.locator("[data-city='" + city + "']"));
    }
}
