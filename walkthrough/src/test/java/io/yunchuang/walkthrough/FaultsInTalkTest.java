package io.yunchuang.walkthrough;

import io.yunchuang.walkthrough.Browsers.Appearance;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a call between real browsers when something breaks in the middle of it. */
class FaultsInTalkTest {
    private static final String WITHOUT_CAMERA = """
            const open = MediaDevices.prototype.getUserMedia;
            MediaDevices.prototype.getUserMedia = function (wish) {
                return wish.video ? Promise.reject(new DOMException('no camera', 'NotFoundError')) : open.call(this, wish);
            };
            """;

    @TempDir
    static Path data;

    private static RunningServer server;
    private Browsers browsers;

    @BeforeAll
    static void startServer() {
        server = RunningServer.start(Path.of(System.getProperty("yunchuang.server")), data);
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    @BeforeEach
    void openBrowsers() {
        browsers = Browsers.forServer(server.address(), Appearance.HIDDEN).withCalmCameras();
    }

    @AfterEach
    void closeBrowsers() {
        browsers.close();
    }

    @Test
    void a_server_that_dies_takes_no_picture_away_and_has_the_call_in_hand_again_when_it_is_back() {
        Talk talk = Talk.begin(browsers, "songjiang");
        talk.awaitPictures();
        talk.clerk().awaitTalking();
        server.kill();
        talk.awaitMorePictures();
        server.restart();
        talk.awaitMorePictures();
        talk.endByClerk();
    }

    @Test
    void a_reloaded_kiosk_is_back_in_the_call() {
        Talk talk = Talk.begin(browsers, "jiaxing");
        talk.clerk().awaitTalking();
        talk.kiosk().page().reload();
        talk.kiosk().clerk().awaitPicture();
        talk.clerk().citizen().awaitMorePictures();
        talk.endByClerk();
    }

    @Test
    void a_reloaded_console_is_back_in_the_call() {
        Talk talk = Talk.begin(browsers, "suzhou");
        talk.clerk().awaitTalking();
        talk.clerk().page().reload();
        talk.clerk().citizen().awaitPicture();
        talk.kiosk().clerk().awaitMorePictures();
        talk.endByClerk();
    }

    @Test
    void a_clerk_who_signs_in_elsewhere_takes_the_call_along() {
        Talk talk = Talk.begin(browsers, "huzhou");
        talk.clerk().awaitTalking();
        ClerkPage second = new ClerkPage(browsers.open("clerk", Talk.DESK));
        second.signInToCall(Talk.clerkOf("huzhou"), Talk.PASSWORD);
        talk.clerk().awaitReplaced();
        Talk moved = new Talk(talk.kiosk(), second);
        moved.awaitPictures();
        moved.endByClerk();
    }

    @Test
    void a_kiosk_without_a_camera_talks_all_the_same() {
        Talk talk = Talk.begin(browsers, "jinhua", WITHOUT_CAMERA);
        talk.clerk().awaitNotice("audio-only");
        talk.clerk().citizen().awaitSound();
        talk.kiosk().clerk().awaitSound();
        talk.endByClerk();
    }
}
