package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.yunchuang.walkthrough.Browsers.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager comes into a talk from the wall: he listens, is heard by the clerk, is seen by all, and is gone with the talk. */
class SupervisionInTalkTest {
    private static final String CITY = "huzhou";
    private static final Frame WALL = new Frame(1080, 0, 1440, 900);

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void manager_listens_whispers_barges_in_and_is_told_when_the_talk_ends() {
        Talk talk = Talk.begin(SCENE.browsers(), CITY);
        talk.clerk().awaitTalking();
        ManagerPage manager = new ManagerPage(SCENE.browsers().open("/manager", WALL));
        manager.signIn(Talk.PASSWORD);

        SupervisorPage supervisor = manager.listenIn();
        supervisor.awaitMode("LISTEN");
        supervisor.citizen().awaitPicture();
        supervisor.clerk().awaitPicture();
        supervisor.citizen().awaitSound();
        supervisor.clerk().awaitSound();
        assertThat(talk.kiosk().present()).containsText("高瞻（跨省通办管理办公室，正在旁听）");
        assertThat(talk.clerk().supervision()).containsText("跨省通办管理办公室 高瞻正在旁听");

        supervisor.take("WHISPER");
        talk.clerk().supervisor().awaitSound();
        assertThat(talk.kiosk().page().getByTestId("kiosk-supervisor-video")).hasCount(0);

        supervisor.take("BARGE_IN");
        talk.kiosk().supervisor().awaitPicture();
        talk.kiosk().supervisor().awaitSound();
        talk.clerk().supervisor().awaitPicture();
        talk.awaitMorePictures();

        supervisor.leave();
        assertThat(talk.kiosk().present()).hasCount(0);
        assertThat(talk.clerk().supervision()).hasCount(0);

        SupervisorPage again = manager.listenIn();
        again.awaitMode("LISTEN");
        talk.endByClerk();
        assertThat(again.over()).containsText("通话已经结束");
    }
}
