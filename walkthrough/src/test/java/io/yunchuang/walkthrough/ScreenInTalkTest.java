package io.yunchuang.walkthrough;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk sees the screen of a kiosk that has nothing but its browser; the browsers' made-up screen stands for it. */
class ScreenInTalkTest {
    private static final String UNABLE = "delete MediaDevices.prototype.getDisplayMedia;";

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void the_clerk_sees_it_until_the_citizen_stops_it() {
        Talk talk = Talk.begin(SCENE.browsers(), "songjiang");
        talk.clerk().awaitTalking();
        talk.clerk().askForScreen();
        talk.kiosk().allowScreen();
        talk.clerk().screen().awaitPicture();
        talk.awaitMorePictures();
        talk.kiosk().stopScreen();
        talk.clerk().awaitScreenEnd("STOPPED");
        talk.clerk().askForScreen();
        talk.kiosk().allowScreen();
        talk.clerk().screen().awaitPicture();
        talk.endByClerk();
    }

    @Test
    void a_reloaded_console_sees_it_again() {
        Talk talk = Talk.begin(SCENE.browsers(), "suzhou");
        talk.clerk().awaitTalking();
        talk.clerk().askForScreen();
        talk.kiosk().allowScreen();
        talk.clerk().screen().awaitPicture();
        talk.clerk().page().reload();
        talk.clerk().screen().awaitPicture();
        talk.endByClerk();
    }

    @Test
    void a_kiosk_that_cannot_says_so_and_talks_on() {
        Talk talk = Talk.begin(SCENE.browsers(), "jiaxing", UNABLE);
        talk.clerk().awaitTalking();
        talk.clerk().askForScreen();
        talk.kiosk().allowScreen();
        talk.clerk().awaitScreenEnd("NOT_POSSIBLE");
        talk.awaitMorePictures();
        talk.endByClerk();
    }
}
