package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A clerk of a virtual window. */
public final class ClerkPage {
    private final Page page;

    public ClerkPage(Page page) {
        this.page = page;
    }

    /** The browser's page, for pictures and closer looks. */
    public Page page() {
        return page;
    }

    /** Waits until name and password are asked for. */
    public void awaitLogin() {
        page.getByTestId("login-name").waitFor();
    }

    /** Signs in and waits for the console. */
    public void signIn(String name, String password) {
        LoginForm.on(page).signIn(name, password);
        page.getByTestId("clerk-ready").waitFor();
    }

    /** Signs in while a call is up, which comes along to this page. */
    public void signInToCall(String name, String password) {
        LoginForm.on(page).signIn(name, password);
        page.getByTestId("clerk-remote-video").waitFor();
    }

    /** Waits for a dial-test that rings here, and answers it. */
    public void answerTest() {
        page.getByTestId("clerk-test-answer").click();
    }

    /** The kiosk in a dial-test. */
    public RemoteVideo tested() {
        return new RemoteVideo(page, "clerk-test-video");
    }

    /** Says that whoever stands at the kiosk was seen and heard. */
    public void confirmTest() {
        page.getByTestId("clerk-test-well").click();
    }

    /** Leaves duty and ends the session. */
    public void signOut() {
        page.getByTestId("clerk-sign-out").click();
    }

    /** Begins to take calls. */
    public void ready() {
        page.getByTestId("clerk-ready").click();
    }

    /** Waits until the page shows a clerk who takes calls. */
    public void awaitReady() {
        page.locator("[data-testid=clerk-ready][aria-pressed=true]").waitFor();
    }

    /** Waits until a call rings. */
    public void awaitOffer() {
        page.getByTestId("clerk-offer").waitFor();
    }

    /** Answers the call that rings. */
    public void accept() {
        page.getByTestId("clerk-accept").click();
    }

    /** Lets the next clerk have it. */
    public void decline() {
        page.getByTestId("clerk-decline").click();
    }

    /** The citizen's picture and voice. */
    public RemoteVideo citizen() {
        return new RemoteVideo(page, "clerk-remote-video");
    }

    /** Waits until the server knows, too, that both sides see and hear. */
    public void awaitTalking() {
        page.getByTestId("clerk-stage-notice").waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Waits for the notice over the citizen's picture, for example {@code audio-only}. */
    public void awaitNotice(String name) {
        page.locator("[data-testid=clerk-stage-notice][data-notice=" + name + "]")
                .waitFor();
    }

    /** Waits until another page of the same clerk has taken over. */
    public void awaitReplaced() {
        page.getByTestId("clerk-replaced").waitFor();
    }

    /** Asks the citizen for a look at the kiosk's screen. */
    public void askForScreen() {
        page.getByTestId("clerk-screen").click();
    }

    /** The kiosk's screen, as far as the citizen shows it. */
    public RemoteVideo screen() {
        return new RemoteVideo(page, "clerk-screen-video");
    }

    /** Waits until the screen is not to be seen (any more); {@code end} is the name of a {@code ScreenEnd}. */
    public void awaitScreenEnd(String end) {
        page.getByTestId("clerk-screen-video").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("[data-testid=clerk-screen-notice][data-end=" + end + "]").waitFor();
    }

    /** Opens the item's link of that name and waits until its page is in that state, the name of a {@code PortalState}. */
    public void openPortal(String name, String state) {
        page.locator("li")
                .filter(new FilterOptions().setHasText(name))
                .getByTestId("clerk-portal-open")
                .click();
        page.locator("[data-testid=clerk-portal-state][data-state=" + state + "]")
                .waitFor();
    }

    /** The call's id, as it stands in the addresses that this page has asked for. */
    public String callId() {
        return (String) page.evaluate("""
                () => performance.getEntriesByType('resource')
                    .map(({ name }) => /api.calls.([0-9a-f-]{36})/.exec(name)?.[1])
                    .findLast((id) => id !== undefined)""");
    }

    /** Asks the citizen for control of pointer and keyboard. */
    public void askForControl() {
        page.getByTestId("clerk-control").click();
    }

    /** Waits until the citizen has agreed. */
    public void awaitControl() {
        page.locator("[data-testid=clerk-control][aria-pressed=true]").waitFor();
    }

    /** Waits until there is no control any more. */
    public void awaitControlEnd() {
        page.locator("[data-testid=clerk-control][aria-pressed=false]").waitFor();
    }

    /** Clicks at a place of the kiosk's screen, both from 0 to 1. */
    public void clickOnScreen(double x, double y) {
        BoundingBox box = screen().boxOfPicture();
        page.mouse().click(box.x + x * box.width, box.y + y * box.height);
    }

    /** Types as somebody with an input method does: whole words, not keys. */
    public void typeOnScreen(String text) {
        page.keyboard().insertText(text);
    }

    /** The citizen's documents. */
    public ClerkDocuments documents() {
        return new ClerkDocuments(page);
    }

    /** Hands the call on to that clerk, with a note. */
    public void transferToClerk(String clerk, String note) {
        page.keyboard().press("t");
        page.locator("[data-testid=clerk-transfer-target][data-target='Clerk " + clerk + "']")
                .click();
        page.getByTestId("clerk-transfer-note").fill(note);
        page.getByTestId("clerk-transfer-confirm").click();
    }

    /** Who has handed the call on that rings, and what he says about it. */
    public Locator handover() {
        return page.getByTestId("clerk-offer").getByTestId("clerk-handover");
    }

    /** Asks the expert who is found by these words; the list may still be open after an earlier question. */
    public void askExpert(String words, String question) {
        page.locator("[data-testid=clerk-experts][aria-expanded=false]")
                .or(page.getByTestId("clerk-experts-search"))
                .first()
                .click();
        page.getByTestId("clerk-experts-search").fill(words);
        page.getByTestId("clerk-invite-expert").click();
        page.getByTestId("clerk-consult-question").fill(question);
        page.getByTestId("clerk-consult-send").click();
    }

    /** The expert's picture and voice. */
    public RemoteVideo expert() {
        return expert("expert");
    }

    /** Those of one of several, by the name that pages have for him. */
    public RemoteVideo expert(String peer) {
        return new RemoteVideo(page, "clerk-" + peer + "-video");
    }

    /** What is refused with these words. */
    public Locator refusal(String words) {
        return page.getByText(words);
    }

    /** Which manager supervises the talk, and how. */
    public Locator supervision() {
        return page.getByTestId("clerk-supervision");
    }

    /** The picture and voice of a supervising manager, as far as his way lets them come here. */
    public RemoteVideo supervisor() {
        return new RemoteVideo(page, "clerk-supervisor-video");
    }

    /** Returns to the citizen together with the expert. */
    public void joinExpert() {
        page.getByTestId("clerk-consult-join").click();
    }

    /** Talks to the expert alone once more; the citizen is on hold again. */
    public void talkAside() {
        page.getByTestId("clerk-consult-aside").click();
    }

    /** Hands the call on to the expert, with a note. */
    public void transferToExpert(String note) {
        page.getByTestId("clerk-consult-transfer").click();
        page.getByTestId("clerk-consult-transfer-note").fill(note);
        page.getByTestId("clerk-consult-transfer-confirm").click();
    }

    /** Ends the call. */
    public void hangUp() {
        page.getByTestId("clerk-hang-up").click();
    }

    /** Opens the form that switches the call to the counter. */
    public void beginSwitch() {
        page.getByTestId("clerk-switch-counter").click();
        page.getByTestId("clerk-switch-reason").waitFor();
    }

    /** @param reason the name of a {@code SwitchReason} */
    public void confirmSwitch(String reason) {
        page.getByTestId("clerk-switch-reason").selectOption(reason);
        page.getByTestId("clerk-switch-confirm").click();
    }

    /** Closes the record of the finished call; the clerk is ready again. */
    public void finishWrapUp() {
        page.getByTestId("clerk-wrap-up-done").click();
        page.getByTestId("clerk-ready").waitFor();
    }
}
