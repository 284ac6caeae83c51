package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A citizen at a kiosk. */
public final class KioskPage {
    private final Page page;

    public KioskPage(Page page) {
        this.page = page;
    }

    /** The browser's page, for pictures and closer looks. */
    public Page page() {
        return page;
    }

    /** Waits until the code is asked for. */
    public void awaitEnrolment() {
        page.getByTestId("kiosk-enrol-code").waitFor();
    }

    /** The clerk in a dial-test. */
    public RemoteVideo tested() {
        return new RemoteVideo(page, "kiosk-self-test-video");
    }

    /** Makes this browser a kiosk and waits for its first screen. */
    public void enrol(String code) {
        page.getByTestId("kiosk-enrol-code").fill(code);
        page.getByTestId("kiosk-enrol").click();
        page.getByTestId("kiosk-call").waitFor();
    }

    /** Presses the big button, finds the item and opens it. */
    public void choose(int item) {
        search(Integer.toString(item));
        open(item);
    }

    /** Presses the big button and looks for items. */
    public void search(String text) {
        page.getByTestId("kiosk-call").click();
        page.getByTestId("kiosk-search").fill(text);
        page.getByTestId("kiosk-item").first().waitFor();
    }

    /** Opens one of the items found. */
    public void open(int item) {
        page.locator("[data-testid=kiosk-item][data-item='" + item + "']").click();
        page.getByTestId("kiosk-permit-city").waitFor();
    }

    /** Calls a clerk for the item that is open. */
    public void startCall() {
        page.getByTestId("kiosk-start-call").click();
    }

    /** Waits until only the way to the counter is left, because the server or its database is away. */
    public void awaitCounterSheet() {
        page.getByTestId("kiosk-counter-sheet").waitFor();
    }

    /** Waits until that is over and the item that was open is there again. */
    public void awaitItemAgain() {
        page.getByTestId("kiosk-start-call").waitFor();
    }

    /** Waits for a place in line and reads it. */
    public int position() {
        Locator position = page.getByTestId("kiosk-position");
        position.waitFor();
        return Integer.parseInt(position.innerText().replaceAll("\\D", ""));
    }

    /** The clerk's picture and voice. */
    public RemoteVideo clerk() {
        return new RemoteVideo(page, "kiosk-remote-video");
    }

    /** Prefers the counter. */
    public void goToCounter() {
        page.getByTestId("kiosk-go-counter").click();
    }

    /** Waits until the clerk asks to see this screen. */
    public void awaitScreenQuestion() {
        page.getByTestId("kiosk-screen-allow").waitFor();
    }

    /** Agrees that the clerk sees this screen. */
    public void allowScreen() {
        page.getByTestId("kiosk-screen-allow").click();
    }

    /** Shows the screen no longer. */
    public void stopScreen() {
        page.getByTestId("kiosk-screen-stop").click();
    }

    /** Agrees that the clerk works on this machine. */
    public void allowControl() {
        page.getByTestId("kiosk-control-allow").click();
    }

    /** Ends the clerk's control. */
    public void stopControl() {
        page.getByTestId("kiosk-control-stop").click();
    }

    /** Agrees that the clerk sees what lies under the document camera. */
    public void allowDocument() {
        page.getByTestId("kiosk-document-allow").click();
    }

    /** Waits until the citizen is told that the picture has this flaw ({@code BLUR}, {@code GLARE}, {@code CUT_EDGE}). */
    public void awaitFlaw(String flaw) {
        page.locator("[data-testid=kiosk-document-flaws] [data-flaw=" + flaw + "]")
                .waitFor();
    }

    /** Has the doubtful picture taken again. */
    public void takeDocumentAgain() {
        page.getByTestId("kiosk-document-again").click();
    }

    /** What the citizen is told about showing documents. */
    public Locator toldAboutDocument() {
        return page.getByTestId("kiosk-document-told");
    }

    /** Waits until the citizen is told that clerk and expert talk alone. */
    public void awaitHold() {
        page.getByTestId("kiosk-hold").waitFor();
    }

    /** Waits until that is over. */
    public void awaitHoldOver() {
        page.getByTestId("kiosk-hold").waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** The expert's picture and voice, once he is brought in. */
    public RemoteVideo expert() {
        return expert("expert");
    }

    /** Those of one of several, by the name that pages have for him. */
    public RemoteVideo expert(String peer) {
        return new RemoteVideo(page, "kiosk-" + peer + "-video");
    }

    /** The line that names everybody in the call; there is none while it is the clerk alone. */
    public Locator present() {
        return page.getByTestId("kiosk-present");
    }

    /** The picture and voice of a manager who has barged in. */
    public RemoteVideo supervisor() {
        return new RemoteVideo(page, "kiosk-supervisor-video");
    }

    /** Shows documents no longer. */
    public void stopDocument() {
        page.getByTestId("kiosk-document-stop").click();
    }

    /** That the call is being handed on. */
    public Locator transferring() {
        return page.getByTestId("kiosk-transferring");
    }

    /** Ends the call, or stops waiting. */
    public void hangUp() {
        page.getByTestId("kiosk-hang-up").click();
    }

    /** Waits for the ticket and reads its number. */
    public String ticketNumber() {
        page.getByTestId("kiosk-ticket").waitFor();
        return page.getByTestId("kiosk-ticket-number").innerText().strip();
    }

    /** Does not rate and waits until everything is wiped; the first screen comes by itself. */
    public void skipRating() {
        page.getByTestId("kiosk-skip-rating").click();
        page.getByTestId("kiosk-wiped").waitFor();
    }

    /** Leaves the ticket, after which the help may be rated. */
    public void leaveTicket() {
        page.getByTestId("kiosk-done").click();
        page.getByTestId("kiosk-rate").waitFor();
    }

    /** Rates the help with 1 to 5. */
    public void rate(int stars) {
        page.getByTestId("kiosk-rate").getByRole(AriaRole.BUTTON).nth(stars - 1).click();
        page.getByTestId("kiosk-wiped").waitFor();
    }
}
