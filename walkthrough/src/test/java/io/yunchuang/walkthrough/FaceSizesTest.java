package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Four people over a real jitsi-videobridge, where there is one: each has a face as large as he shows it. */
@EnabledIfEnvironmentVariable(
        named = RealBridge.ADDRESS,
        matches = "http.*",
        disabledReason = "needs the private HTTP address of a jitsi-videobridge")
class FaceSizesTest {
    private static final String SECOND = "clerk-jinhua-1";
    private static final String DEPARTMENT = "金华市市场监督管理局";

    /** Of the cameras here. */
    private static final int WHOLE = 720;

    @RegisterExtension
    static final RealBridge BRIDGE = RealBridge.fromEnvironment();

    @RegisterExtension
    static final Scene SCENE = Scene.with(BRIDGE.settings());

    @Test
    void small_face_comes_smaller_than_the_large_one_of_the_same_camera_while_four_talk() {
        TalkOfThree three = TalkOfThree.begin(SCENE.browsers(), "songjiang", VoiceLinks.SCRIPT);
        ExpertPage second = three.askAnother(SCENE.browsers(), SECOND, DEPARTMENT);
        three.join();
        three.voice().awaitBridgeAlone();
        three.awaitAllSeeEachOther();
        second.clerk().awaitMorePictures();

        RemoteVideo large = three.talk().kiosk().clerk();
        RemoteVideo small = three.expert().clerk();
        three.expert().console().page().setViewportSize(480, 400);
        large.awaitHeight(WHOLE);
        small.awaitHeightBelow(WHOLE);
        small.awaitMorePictures();
        assertThat(large.height()).isEqualTo(WHOLE);

        // With the fourth the sizes go; whoever asked for a small one must not be left without a picture.
        second.leave();
        small.awaitHeight(WHOLE);
        three.awaitAllSeeEachOther();
        three.voice().awaitBridgeAlone();
        three.talk().endByClerk();
    }
}
