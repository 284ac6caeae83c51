package io.yunchuang.benchmarks.conference;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.people.Items.Item;
import io.yunchuang.benchmarks.people.RealPages;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.ClerkPage;
import io.yunchuang.walkthrough.ExpertPage;
import io.yunchuang.walkthrough.ManagerPage;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A citizen, a clerk, an expert and a manager at their real pages, each in a browser of his own. */
final class Talkers {
    private static final String EXPERT = "clerk-hefei-1";
    private static final String DEPARTMENT = "合肥市市场监督管理局";

    /** As long as links need that are made while it rings, and a person who reads the question. */
    private static final double REACTION_MILLIS = 2_000;

    /** What a change may leave behind shows within this. */
    private static final double TALK_MILLIS = 1_000;

    private final Item item;
    private final RealPages pages;
    private final ExpertPage expert;
    private final Page managerPage;
    private final ConferenceWatch kioskWatch;
    private final ConferenceWatch clerkWatch;
    private final ConferenceWatch expertWatch;
    private final ConferenceWatch managerWatch;

    /** Of the talk that goes on, in the order of coming. */
    private final Map<String, ConferenceWatch> present = new LinkedHashMap<>();

    private Talkers(Item item, RealPages pages, Page expertPage, Page managerPage) {
        this.item = item;
        this.pages = pages;
        this.expert = new ExpertPage(new ClerkPage(expertPage));
        this.managerPage = managerPage;
        kioskWatch = new ConferenceWatch(pages.kiosk().page());
        clerkWatch = new ConferenceWatch(pages.clerk().page());
        expertWatch = new ConferenceWatch(expertPage);
        managerWatch = new ConferenceWatch(managerPage);
    }

    /** Opens all pages; the manager's stays empty until he is needed. */
    static Talkers open(Lab lab, Browsers browsers) throws SQLException {
        Item item = RealPages.item(lab);
        RealPages pages = RealPages.blank(browsers);
        Page third = browsers.open("about:blank", RealPages.CONSOLE);
        Page fourth = browsers.open("about:blank", RealPages.CONSOLE);
        Talkers talkers = new Talkers(item, pages, third, fourth);
        pages.begin(browsers);
        third.navigate("/clerk");
        talkers.expert.console().signIn(EXPERT, RealPages.PASSWORD);
        talkers.expert.console().ready();
        talkers.expert.console().awaitReady();
        return talkers;
    }

    /** Chromium's version. */
    String browser() {
        return pages.browser();
    }

    /** Citizen and clerk begin to talk. */
    void talk() {
        pages.ring(item);
        pages.clerk().accept();
        pages.clerk().awaitTalking();
        present.put("kiosk", kioskWatch);
        present.put("clerk", clerkWatch);
    }

    /** The clerk asks the expert; gives how long they needed from his answer until both see each other, in milliseconds. */
    double askExpert() {
        pages.clerk().askExpert(DEPARTMENT, "");
        expert.awaitQuestion();
        pause(REACTION_MILLIS);
        clerkWatch.arm("clerk-expert-video");
        expertWatch.arm("expert-clerk-video");
        expert.accept();
        double last =
                Math.max(clerkWatch.firstFrame("clerk-expert-video"), expertWatch.firstFrame("expert-clerk-video"));
        return last - expertWatch.clickedAt("expert-accept");
    }

    /** The clerk brings the expert in; gives how long it took until all see both others, in milliseconds. */
    double bringIn() {
        pause(TALK_MILLIS);
        kioskWatch.arm("kiosk-remote-video", "kiosk-expert-video");
        clerkWatch.arm("clerk-remote-video");
        expertWatch.arm("expert-kiosk-video");
        pages.clerk().joinExpert();
        present.put("expert", expertWatch);
        double last = DoubleStream.of(
                        kioskWatch.firstFrame("kiosk-remote-video"),
                        kioskWatch.firstFrame("kiosk-expert-video"),
                        clerkWatch.firstFrame("clerk-remote-video"),
                        expertWatch.firstFrame("expert-kiosk-video"))
                .max()
                .orElseThrow();
        return last - clerkWatch.clickedAt("clerk-consult-join");
    }

    /**
     * How a talk has moved to the bridge.
     *
     * @param millis from the clerk's click until the bridge alone carries faces and voices
     * @param standstill the longest of any picture meanwhile and right after, in milliseconds
     */
    record Move(double millis, double standstill) {}

    /** From the moment in which all see each other directly. */
    Move awaitBridge() {
        watchGaps();
        double carried = kioskWatch.carriedByBridge();
        pause(TALK_MILLIS);
        return new Move(carried - clerkWatch.clickedAt("clerk-consult-join"), longestGap());
    }

    /** The bridge that carries is lost in that way; gives the longest standstill of any picture, in milliseconds. */
    double loseBridge(Runnable lose) {
        watchGaps();
        lose.run();
        kioskWatch.carriedDirectly();
        pause(TALK_MILLIS);
        return longestGap();
    }

    private void watchGaps() {
        kioskWatch.watchGaps("kiosk-remote-video", "kiosk-expert-video");
        clerkWatch.watchGaps("clerk-remote-video", "clerk-expert-video");
        expertWatch.watchGaps("expert-kiosk-video", "expert-clerk-video");
    }

    private double longestGap() {
        return DoubleStream.of(kioskWatch.longestGap(), clerkWatch.longestGap(), expertWatch.longestGap())
                .max()
                .orElseThrow();
    }

    /** The manager comes into the talk from the wall, to be seen and heard by all. */
    void bargeIn() {
        ManagerPage manager = new ManagerPage(managerPage);
        if (managerPage.url().equals("about:blank")) {
            managerPage.navigate("/manager");
            manager.signIn(RealPages.PASSWORD);
        }
        kioskWatch.arm("kiosk-supervisor-video");
        manager.listenIn().take("BARGE_IN");
        kioskWatch.firstFrame("kiosk-supervisor-video");
        present.put("manager", managerWatch);
        pause(TALK_MILLIS);
    }

    /** What the talk costs each page that is in it, by its name. */
    Map<String, PageCost> cost() {
        Map<String, PageCost> costs = new LinkedHashMap<>();
        present.forEach((name, watch) -> costs.put(name, watch.cost()));
        return costs;
    }

    /** The talk ends, and all are ready for the next. */
    void end() {
        pages.kiosk().hangUp();
        pages.kiosk().skipRating();
        pages.clerk().finishWrapUp();
        expert.console().awaitReady();
        if (present.containsKey("manager")) {
            managerPage.navigate("/manager");
        }
        present.clear();
    }

    private void pause(double millis) {
        pages.clerk().page().waitForTimeout(millis);
    }
}
