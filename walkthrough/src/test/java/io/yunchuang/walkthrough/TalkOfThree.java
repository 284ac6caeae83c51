package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;

/** A citizen, a clerk and the expert whom the clerk has asked, all with the same script before their pages' own. */
record TalkOfThree(Talk talk, ExpertPage expert) {
    private static final String EXPERT = "clerk-hefei-1";
    private static final String DEPARTMENT = "合肥市市场监督管理局";
    private static final String QUESTION = "章程是否要公证";

    /** Has them talk until the expert has answered; the citizen is on hold. */
    static TalkOfThree begin(Browsers browsers, String city, String script) {
        Talk talk = Talk.begin(browsers, city, script, script);
        talk.clerk().awaitTalking();
        TalkOfThree three = new TalkOfThree(talk, expert(browsers, EXPERT, script));
        three.ask();
        return three;
    }

    private static ExpertPage expert(Browsers browsers, String who, String script) {
        Page page = browsers.open("about:blank", Talk.DESK);
        page.addInitScript(script);
        page.navigate("/clerk");
        ExpertPage expert = new ExpertPage(new ClerkPage(page));
        expert.console().signIn(who, Talk.PASSWORD);
        expert.console().ready();
        return expert;
    }

    /** Asks one more expert, who answers; the citizen is on hold. */
    ExpertPage askAnother(Browsers browsers, String who, String department) {
        ExpertPage another = expert(browsers, who, "");
        ask(another, department);
        return another;
    }

    /** Asks the expert, who answers. */
    void ask() {
        ask(expert, DEPARTMENT);
    }

    private void ask(ExpertPage asked, String department) {
        asked.console().awaitReady();
        talk.clerk().askExpert(department, QUESTION);
        asked.awaitQuestion();
        asked.accept();
        talk.kiosk().awaitHold();
    }

    /** The clerk brings the expert in. */
    void join() {
        talk.clerk().joinExpert();
        talk.kiosk().awaitHoldOver();
    }

    VoiceLinks voice() {
        return new VoiceLinks(talk.kiosk().page());
    }

    /** Waits until each has more pictures of both others, and the expert hears the citizen. */
    void awaitAllSeeEachOther() {
        talk.awaitMorePictures();
        talk.kiosk().expert().awaitMorePictures();
        talk.clerk().expert().awaitMorePictures();
        expert.clerk().awaitMorePictures();
        expert.citizen().awaitMorePictures();
        expert.citizen().awaitSound();
    }
}
