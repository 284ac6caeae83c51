package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk asks an expert of another city in a talk, and hands the call on to him. */
class ConsultInTalkTest {
    private static final String CITY = "huzhou";
    private static final String EXPERT = "clerk-hefei-1";
    private static final String DEPARTMENT = "合肥市市场监督管理局";
    private static final String QUESTION = "章程是否要公证";

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void all_three_see_each_other_after_the_hold_and_the_expert_goes_on_without_a_break() {
        Talk talk = Talk.begin(SCENE.browsers(), CITY);
        talk.clerk().awaitTalking();
        ExpertPage expert = new ExpertPage(new ClerkPage(SCENE.browsers().open("/clerk", Talk.DESK)));
        expert.console().signIn(EXPERT, Talk.PASSWORD);
        expert.console().ready();
        expert.console().awaitReady();

        talk.clerk().askExpert(DEPARTMENT, QUESTION);
        assertThat(expert.awaitQuestion()).containsText(QUESTION);
        expert.accept();
        talk.kiosk().awaitHold();
        expert.clerk().awaitPicture();
        expert.clerk().awaitSound();
        talk.clerk().expert().awaitPicture();

        talk.clerk().joinExpert();
        talk.kiosk().awaitHoldOver();
        talk.awaitMorePictures();
        talk.kiosk().expert().awaitPicture();
        expert.citizen().awaitPicture();
        expert.citizen().awaitSound();

        talk.clerk().transferToExpert("已向群众说明");
        talk.clerk().awaitReady();
        Talk next = new Talk(talk.kiosk(), expert.console());
        next.awaitPictures();
        next.awaitMorePictures();
        next.endByClerk();
    }
}
