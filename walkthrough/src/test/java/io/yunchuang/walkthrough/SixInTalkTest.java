package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.yunchuang.walkthrough.Browsers.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Citizen, clerk, three experts and a manager over a real bridge: all see each other, and nobody else comes in. */
@EnabledIfEnvironmentVariable(
        named = RealBridge.ADDRESS,
        matches = "http.*",
        disabledReason = "needs the private HTTP address of a jitsi-videobridge")
class SixInTalkTest {
    private static final Frame WALL = new Frame(1080, 0, 1440, 900);

    /** Whom the clerk asks, by department: what pages call them, and who they are. */
    private static final List<List<String>> EXPERTS = List.of(
            List.of("合肥市市场监督管理局", "expert", "clerk-hefei-1"),
            List.of("苏州市市场监督管理局", "expert-2", "clerk-suzhou-1"),
            List.of("金华市市场监督管理局", "expert-3", "clerk-jinhua-1"));

    @RegisterExtension
    static final RealBridge BRIDGE = RealBridge.fromEnvironment();

    @RegisterExtension
    static final Scene SCENE = Scene.with(BRIDGE.settings());

    @Test
    void six_see_each_other_and_a_seventh_is_refused() {
        SCENE.browsers().withCoarseScreens();
        List<ExpertPage> experts =
                EXPERTS.stream().map(expert -> signedIn(expert.getLast())).toList();
        ExpertPage seventh = signedIn("clerk-jiaxing-1");
        ManagerPage manager = new ManagerPage(SCENE.browsers().open("/manager", WALL));
        manager.signIn(Talk.PASSWORD);
        Talk talk = Talk.begin(SCENE.browsers(), "huzhou", VoiceLinks.SCRIPT);
        talk.clerk().awaitTalking();
        for (int number = 0; number < experts.size(); number++) {
            ask(talk, experts.get(number), EXPERTS.get(number).getFirst());
        }
        talk.clerk().joinExpert();
        talk.kiosk().awaitHoldOver();
        new VoiceLinks(talk.kiosk().page()).awaitBridgeAlone();
        SupervisorPage supervisor = manager.listenIn();
        supervisor.take("BARGE_IN");

        for (List<String> expert : EXPERTS) {
            talk.kiosk().expert(expert.get(1)).awaitMorePictures();
            talk.clerk().expert(expert.get(1)).awaitMorePictures();
            assertThat(talk.kiosk().present()).containsText(expert.getFirst());
        }
        talk.kiosk().supervisor().awaitPicture();
        talk.clerk().supervisor().awaitPicture();
        supervisor.citizen().awaitPicture();
        experts.forEach(expert -> expert.citizen().awaitMorePictures());
        experts.getFirst().other("expert-3").awaitMorePictures();
        experts.getLast().other("expert").awaitMorePictures();

        ready(seventh);
        talk.clerk().askExpert("嘉兴市市场监督管理局", "");
        assertThat(talk.clerk().refusal("这次通话的席位已满")).isVisible();
        talk.endByClerk();
    }

    private static void ask(Talk talk, ExpertPage expert, String department) {
        ready(expert);
        talk.clerk().askExpert(department, "章程是否要公证");
        expert.awaitQuestion();
        expert.accept();
        talk.kiosk().awaitHold();
        expert.clerk().awaitPicture();
    }

    /** Before anybody talks: on a machine that many talk on, a page takes long to come. */
    private static ExpertPage signedIn(String who) {
        ExpertPage expert = new ExpertPage(new ClerkPage(SCENE.browsers().open("/clerk", Talk.DESK)));
        expert.console().signIn(who, Talk.PASSWORD);
        return expert;
    }

    private static void ready(ExpertPage expert) {
        expert.console().ready();
        expert.console().awaitReady();
    }
}
