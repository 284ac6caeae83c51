package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to a call between real browsers when something breaks in the middle of it. */
class FaultsInTalkTest {
    private static final String WITHOUT_CAMERA = """
            const open = MediaDevices.prototype.getUserMedia;
            MediaDevices.prototype.getUserMedia = function (wish) {
                return wish.video ? Promise.reject(new DOMException('no camera', 'NotFoundError')) : open.call(this, wish);
            };
            """;

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void a_server_that_dies_takes_no_picture_away_and_has_the_call_in_hand_again_when_it_is_back() {
        Talk talk = Talk.begin(SCENE.browsers(), "songjiang");
        talk.awaitPictures();
        talk.clerk().awaitTalking();
        SCENE.server().kill();
        talk.awaitMorePictures();
        SCENE.server().restart();
        talk.awaitMorePictures();
        talk.endByClerk();
    }

    @Test
    void without_a_database_talks_go_on_and_who_comes_is_shown_the_way_to_the_counter() {
        Talk talk = Talk.begin(SCENE.browsers(), "jiaxing");
        talk.clerk().awaitTalking();
        KioskPage next = new KioskPage(SCENE.browsers().open("/kiosk", Talk.KIOSK));
        next.enrol(SCENE.browsers().manager(Talk.PASSWORD).enrolmentCode("kiosk-suzhou-1"));
        next.choose(Talk.ITEM);
        try (DatabaseOutage outage = SCENE.server().withoutDatabase()) {
            next.startCall();
            next.awaitCounterSheet();
            talk.awaitMorePictures();
        }
        next.awaitItemAgain();
        next.startCall();
        assertThat(next.position()).isEqualTo(1);
        next.hangUp();
        talk.awaitMorePictures();
        talk.endByClerk();
    }

    @Test
    void a_page_that_is_opened_again_here_or_elsewhere_is_back_in_the_call() {
        Talk talk = Talk.begin(SCENE.browsers(), "suzhou");
        talk.clerk().awaitTalking();
        talk.kiosk().page().reload();
        talk.kiosk().clerk().awaitPicture();
        talk.clerk().citizen().awaitMorePictures();

        talk.clerk().page().reload();
        talk.clerk().citizen().awaitPicture();
        talk.kiosk().clerk().awaitMorePictures();

        ClerkPage second = new ClerkPage(SCENE.browsers().open("clerk", Talk.DESK));
        second.signInToCall(Talk.clerkOf("suzhou"), Talk.PASSWORD);
        talk.clerk().awaitReplaced();
        Talk moved = new Talk(talk.kiosk(), second);
        moved.awaitPictures();
        moved.endByClerk();
    }

    @Test
    void a_kiosk_without_a_camera_talks_all_the_same() {
        Talk talk = Talk.begin(SCENE.browsers(), "jinhua", WITHOUT_CAMERA);
        talk.clerk().awaitNotice("audio-only");
        talk.clerk().citizen().awaitSound();
        talk.kiosk().clerk().awaitSound();
        talk.endByClerk();
    }
}
