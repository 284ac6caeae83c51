package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;
import io.yunchuang.walkthrough.Browsers.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk without a mouse. */
class KeyboardTest {
    private static final String CITY = "huzhou";
    private static final Frame KIOSK = new Frame(0, 0, 1920, 1080);

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void the_keyboard_is_enough_from_signing_in_to_the_record() {
        KioskPage kiosk = new KioskPage(SCENE.browsers().open("/kiosk", KIOSK));
        kiosk.enrol(SCENE.browsers().manager(Talk.PASSWORD).enrolmentCode("kiosk-" + CITY + "-1"));
        ClerkPage clerk = new ClerkPage(SCENE.browsers().open("/clerk", Talk.DESK));
        Keys keys = new Keys(clerk.page());

        signIn(clerk, keys);
        kiosk.choose(Talk.ITEM);
        kiosk.startCall();
        clerk.awaitOffer();
        keys.press("a");
        new Talk(kiosk, clerk).awaitPictures();
        clerk.awaitTalking();

        muteAndSpeakAgain(clerk.page(), keys);
        markAndNote(clerk.page(), keys);
        switchToCounter(kiosk, clerk.page(), keys);
        keys.press("Control+Enter");
        clerk.awaitReady();
        kiosk.leaveTicket();
        kiosk.rate(5);
    }

    private static void signIn(ClerkPage clerk, Keys keys) {
        clerk.awaitLogin();
        keys.type(Talk.clerkOf(CITY));
        keys.tabTo("[data-testid=login-password]");
        keys.type(Talk.PASSWORD);
        keys.press("Enter");
        clerk.page().getByTestId("clerk-ready").waitFor();
        keys.press("r");
        clerk.awaitReady();
    }

    private static void muteAndSpeakAgain(Page console, Keys keys) {
        keys.press("m");
        console.locator("[data-testid=clerk-mute][aria-pressed=true]").waitFor();
        keys.press("m");
        console.locator("[data-testid=clerk-mute][aria-pressed=false]").waitFor();
    }

    /** The first material is in order, and there is something for the counter to know. */
    private static void markAndNote(Page console, Keys keys) {
        keys.press("2");
        keys.tabTo("[data-material] input[type=radio]");
        keys.press("ArrowRight");
        console.locator("[data-material][data-state=IN_ORDER]").first().waitFor();
        keys.press("3");
        keys.tabTo("[data-testid=clerk-note]");
        keys.type("请看原件");
        console.locator("[data-testid=clerk-note-state][data-state=saved]").waitFor();
        keys.press("Tab");
    }

    private static void switchToCounter(KioskPage kiosk, Page console, Keys keys) {
        keys.press("w");
        console.getByTestId("clerk-switch-reason").waitFor();
        keys.press("ArrowDown");
        keys.press("ArrowDown");
        keys.press("Enter");
        kiosk.ticketNumber();
        console.getByTestId("clerk-wrap-up-done").waitFor();
    }
}
