package io.yunchuang.walkthrough;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** The citizen's documents on a clerk's console: the live camera, the pictures that were taken, and what is done with them. */
public final class ClerkDocuments {
    private final Page page;

    ClerkDocuments(Page page) {
        this.page = page;
    }

    /** Asks the citizen for a look through the document camera, or ends it; by its key. */
    public void askOrStop() {
        page.keyboard().press("d");
    }

    /** What lies under the camera now. */
    public RemoteVideo live() {
        return new RemoteVideo(page, "clerk-document-video");
    }

    /** Waits until the camera is not to be seen any more. */
    public void awaitEnd() {
        page.locator("[data-testid=clerk-document][aria-pressed=false]").waitFor();
    }

    /** Has a picture taken, by its key. */
    public void take() {
        page.keyboard().press("f");
    }

    /** One of the pictures, from 1, as soon as it is there. */
    public Locator picture(int number) {
        return page.getByTestId("capture").nth(number - 1);
    }

    /** Waits until a picture is shown that is so many times as wide as it is high, to a fiftieth. */
    public void awaitForm(int number, double ratio) {
        page.waitForFunction("""
                ([number, ratio]) => {
                    const picture = document.querySelectorAll('[data-testid=capture]')[number - 1]?.querySelector('img');
                    return picture?.complete === true
                        && Math.abs(picture.naturalWidth / picture.naturalHeight / ratio - 1) < 0.02;
                }""", List.of(number, ratio));
    }

    /** Waits until a picture or PDF is in that state, the name of a {@code CaptureState}. */
    public void awaitState(int number, String state) {
        page.locator("[data-testid=capture]:nth-child(" + number + ")[data-state=" + state + "]")
                .waitFor();
    }

    /** Opens a picture and puts the page that is found on it, cropped and straight, before it. */
    public void crop(int number) {
        picture(number).getByTestId("capture-open").click();
        page.getByTestId("corner-0").waitFor();
        page.getByTestId("capture-crop").click();
        page.getByRole(AriaRole.DIALOG).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Asks the citizen to have it taken again. @param reason the name of a {@code RetakeReason} */
    public void askAgain(int number, String reason) {
        picture(number).getByTestId("capture-retake").click();
        picture(number).locator("input[value=" + reason + "]").check();
        picture(number).getByTestId("capture-retake-send").click();
    }

    /** Picks pictures and makes one PDF of them. */
    public void merge(int... numbers) {
        for (int number : numbers) {
            picture(number).getByRole(AriaRole.CHECKBOX).check();
        }
        page.getByTestId("capture-merge").click();
    }

    /** Opens a PDF in a tab of its own and tells as what the browser shows it there. */
    public String openPdf(int number) {
        Page tab = page.context()
                .waitForPage(() -> picture(number).getByTestId("capture-open").click());
        tab.waitForLoadState();
        return (String) tab.evaluate("document.contentType");
    }

    /** Accepts a picture or PDF. */
    public void accept(int number) {
        picture(number).getByTestId("capture-accept").click();
        awaitState(number, "ACCEPTED");
    }
}
