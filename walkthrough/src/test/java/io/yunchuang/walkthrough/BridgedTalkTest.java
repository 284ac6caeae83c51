package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three people over a real jitsi-videobridge, where there is one. */
@EnabledIfEnvironmentVariable(
        named = RealBridge.ADDRESS,
        matches = "http.*",
        disabledReason = "needs the private HTTP address of a jitsi-videobridge")
class BridgedTalkTest {
    private static final String NEEDS_COMMAND = "needs the command that runs a jitsi-videobridge, to stop it";

    @RegisterExtension
    static final RealBridge BRIDGE = RealBridge.fromEnvironment();

    @RegisterExtension
    static final Scene SCENE = Scene.with(BRIDGE.settings());

    @Test
    void three_move_to_the_bridge_on_hold_off_it_and_two_who_are_left_talk_directly() {
        TalkOfThree three = begin("huzhou", VoiceLinks.SCRIPT);
        moveToBridge(three);

        three.talk().clerk().talkAside();
        three.talk().kiosk().awaitHold();
        three.expert().clerk().awaitMorePictures();
        moveToBridge(three);

        three.expert().leave();
        three.voice().awaitDirect(1);
        three.talk().awaitMorePictures();
        three.talk().endByClerk();
    }

    @Test
    void nobody_stops_to_send_directly_before_he_sees_both_others_over_the_bridge() {
        TalkOfThree three = begin("suzhou", DirectEnds.SCRIPT);
        List<DirectEnds> all = Stream.of(
                        three.talk().kiosk().page(),
                        three.talk().clerk().page(),
                        three.expert().console().page())
                .map(DirectEnds::new)
                .toList();
        three.talk().clerk().expert().awaitPicture();
        all.forEach(DirectEnds::forget);
        moveToBridge(three);

        assertThat(all)
                .allSatisfy(page -> assertThat(page.pictures())
                        .hasSize(2)
                        .allSatisfy(seen -> assertThat(seen).hasSize(2).allMatch(frames -> frames > 0)));
        three.talk().endByClerk();
    }

    @Test
    void a_bridge_that_drains_keeps_its_talk_and_gets_no_other() {
        TalkOfThree three = begin("jiaxing", VoiceLinks.SCRIPT);
        moveToBridge(three);
        BRIDGE.control().drain();
        try {
            // That many pictures take longer than the server needs to look at the bridge again.
            three.awaitAllSeeEachOther();
            three.voice().awaitBridgeAlone();
            three.expert().leave();
            three.voice().awaitDirect(1);
            BRIDGE.control().awaitEmpty();

            long before = BRIDGE.control().conferencesSoFar();
            three.ask();
            three.join();
            three.awaitAllSeeEachOther();
            three.voice().awaitDirect(2);
            assertThat(BRIDGE.control().conferencesSoFar()).isEqualTo(before);
            three.talk().endByClerk();
        } finally {
            BRIDGE.control().takeCalls();
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = RealBridge.COMMAND, matches = ".+", disabledReason = NEEDS_COMMAND)
    void a_bridge_that_is_killed_leaves_three_who_see_each_other_and_has_them_again_when_it_is_back() throws Exception {
        TalkOfThree three = begin("songjiang", VoiceLinks.SCRIPT);
        moveToBridge(three);
        BRIDGE.process().kill();
        three.voice().awaitDirect(2);
        three.awaitAllSeeEachOther();

        BRIDGE.process().run();
        three.voice().awaitBridgeAlone();
        three.awaitAllSeeEachOther();
        three.talk().endByClerk();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = RealBridge.COMMAND, matches = ".+", disabledReason = NEEDS_COMMAND)
    void a_bridge_that_hangs_leaves_three_who_see_each_other() {
        TalkOfThree three = begin("jinhua", VoiceLinks.SCRIPT);
        moveToBridge(three);
        BRIDGE.process().hang();
        try {
            three.voice().awaitDirect(2);
            three.awaitAllSeeEachOther();
        } finally {
            BRIDGE.process().wake();
        }
        three.awaitAllSeeEachOther();
        three.talk().endByClerk();
    }

    private static TalkOfThree begin(String city, String script) {
        return TalkOfThree.begin(SCENE.browsers(), city, script);
    }

    /** The clerk brings the expert in, and soon the bridge alone carries all faces and voices. */
    private static void moveToBridge(TalkOfThree three) {
        three.join();
        three.voice().awaitBridgeAlone();
        three.awaitAllSeeEachOther();
    }
}
