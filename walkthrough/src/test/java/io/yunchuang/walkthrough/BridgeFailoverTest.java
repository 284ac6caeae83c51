package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three people over one of two real bridges, which ends under their talk. */
@EnabledIfEnvironmentVariable(
        named = RealBridge.COMMAND,
        matches = ".+",
        disabledReason = "needs the command that runs a jitsi-videobridge, to stop it")
@EnabledIfEnvironmentVariable(
        named = RealBridge.SECOND_COMMAND,
        matches = ".+",
        disabledReason = "needs the command that runs another jitsi-videobridge beside the first one")
class BridgeFailoverTest {
    @RegisterExtension
    static final RealBridge FIRST = RealBridge.fromEnvironment();

    @RegisterExtension
    static final RealBridge SECOND = RealBridge.second();

    @RegisterExtension
    static final Scene SCENE = Scene.with(both());

    private static Map<String, String> both() {
        Map<String, String> settings = new HashMap<>(FIRST.settings());
        settings.putAll(SECOND.settings());
        return settings;
    }

    @Test
    void three_on_a_bridge_that_is_killed_go_on_over_the_other() {
        TalkOfThree three = begin("songjiang");
        RealBridge used = used();
        used.process().kill();
        assertGoesOn(three, other(used));
    }

    private static TalkOfThree begin(String city) {
        TalkOfThree three = TalkOfThree.begin(SCENE.browsers(), city, VoiceLinks.SCRIPT);
        three.join();
        three.voice().awaitBridgeAlone();
        three.awaitAllSeeEachOther();
        return three;
    }

    private static RealBridge used() {
        assertThat(FIRST.control().isUsed()).isNotEqualTo(SECOND.control().isUsed());
        return FIRST.control().isUsed() ? FIRST : SECOND;
    }

    private static RealBridge other(RealBridge bridge) {
        return bridge == FIRST ? SECOND : FIRST;
    }

    private static void assertGoesOn(TalkOfThree three, RealBridge next) {
        next.control().awaitUsed();
        three.awaitAllSeeEachOther();
        three.voice().awaitBridgeAlone();
        three.awaitAllSeeEachOther();
        three.talk().endByClerk();
        next.control().awaitEmpty();
    }
}
