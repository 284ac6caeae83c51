package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk hands a call on to a colleague. */
class TransferInTalkTest {
    private static final String CITY = "songjiang";
    private static final String COLLEAGUE = "clerk-songjiang-2";
    private static final String NOTE = "材料已核对，还差一份授权委托书";

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void the_colleague_goes_on_with_it_and_asks_anew_for_the_screen() {
        Talk talk = Talk.begin(SCENE.browsers(), CITY);
        talk.clerk().awaitTalking();
        talk.clerk().askForScreen();
        talk.kiosk().allowScreen();
        talk.clerk().screen().awaitPicture();
        ClerkPage colleague = new ClerkPage(SCENE.browsers().open("/clerk", Talk.DESK));
        colleague.signIn(COLLEAGUE, Talk.PASSWORD);
        colleague.ready();
        colleague.awaitReady();

        talk.clerk().transferToClerk(COLLEAGUE, NOTE);
        colleague.awaitOffer();
        assertThat(colleague.handover()).containsText(NOTE);
        assertThat(talk.kiosk().transferring()).isVisible();
        colleague.accept();
        Talk next = new Talk(talk.kiosk(), colleague);
        next.awaitPictures();
        assertThat(colleague.page().getByTestId("clerk-screen-video")).hasCount(0);
        talk.clerk().awaitReady();
        next.endByClerk();
    }
}
