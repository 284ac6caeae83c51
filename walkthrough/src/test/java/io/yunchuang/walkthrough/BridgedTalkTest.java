package io.yunchuang.walkthrough;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three people over a real jitsi-videobridge, where there is one. */
@EnabledIfEnvironmentVariable(
        named = BridgedTalkTest.ADDRESS,
        matches = "http.*",
        disabledReason = "needs the private HTTP address of a running jitsi-videobridge")
class BridgedTalkTest {
    static final String ADDRESS = "YUNCHUANG_JVB_URL";
    private static final String EXPERT = "clerk-hefei-1";

    @RegisterExtension
    static final Scene SCENE = Scene.with(Map.of(
            "YUNCHUANG_BRIDGE_AT_LIVE_URL",
            Optional.ofNullable(System.getenv(ADDRESS)).orElse("")));

    @Test
    void three_move_to_the_bridge_on_hold_off_it_and_two_who_are_left_talk_directly() {
        Talk talk = Talk.begin(SCENE.browsers(), "huzhou", VoiceLinks.SCRIPT);
        VoiceLinks voice = new VoiceLinks(talk.kiosk().page());
        talk.clerk().awaitTalking();
        ExpertPage expert = new ExpertPage(new ClerkPage(SCENE.browsers().open("/clerk", Talk.DESK)));
        expert.console().signIn(EXPERT, Talk.PASSWORD);
        expert.console().ready();
        expert.console().awaitReady();
        talk.clerk().askExpert("合肥市市场监督管理局", "章程是否要公证");
        expert.awaitQuestion();
        expert.accept();
        talk.kiosk().awaitHold();

        talk.clerk().joinExpert();
        talk.kiosk().awaitHoldOver();
        voice.awaitBridgeAlone();
        assertAllSeeEachOther(talk, expert);

        talk.clerk().talkAside();
        talk.kiosk().awaitHold();
        expert.clerk().awaitMorePictures();
        talk.clerk().joinExpert();
        talk.kiosk().awaitHoldOver();
        voice.awaitBridgeAlone();
        assertAllSeeEachOther(talk, expert);

        expert.leave();
        voice.awaitDirect(1);
        talk.awaitMorePictures();
        talk.endByClerk();
    }

    private static void assertAllSeeEachOther(Talk talk, ExpertPage expert) {
        talk.awaitMorePictures();
        talk.kiosk().expert().awaitMorePictures();
        talk.clerk().expert().awaitMorePictures();
        expert.clerk().awaitMorePictures();
        expert.citizen().awaitMorePictures();
        expert.citizen().awaitSound();
    }
}
