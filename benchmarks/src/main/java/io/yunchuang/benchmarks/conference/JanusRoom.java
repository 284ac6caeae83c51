package io.yunchuang.benchmarks.conference;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.people.RealPages;
import io.yunchuang.walkthrough.Browsers;
import java.util.List;

/** Three bare pages in browsers of their own, two of which are in Janus' room before the third comes. */
final class JanusRoom {
    private final List<Page> pages;

    private JanusRoom(List<Page> pages) {
        this.pages = pages;
    }

    /** @param address of the bare page */
    static JanusRoom open(Browsers browsers, String address, JanusServer janus) {
        List<Page> pages = List.of(
                browsers.open(address, RealPages.TERMINAL),
                browsers.open(address, RealPages.CONSOLE),
                browsers.open(address, RealPages.CONSOLE));
        pages.forEach(page -> page.evaluate("address => measured.connect(address)", janus.address()));
        return new JanusRoom(pages);
    }

    /** From the third one's wish to join until the last of the three sees both others, in milliseconds. */
    double thirdPerson() {
        pages.forEach(page -> page.evaluate("() => measured.wake()"));
        pages.subList(0, 2).forEach(JanusRoom::enter);
        pages.subList(0, 2).forEach(page -> sees(page, 1));
        double began = enter(pages.get(2));
        double all = pages.stream().mapToDouble(page -> sees(page, 2)).max().orElseThrow();
        pages.forEach(page -> page.evaluate("() => measured.leave()"));
        pages.forEach(page -> page.evaluate("() => measured.rest()"));
        return all - began;
    }

    private static double enter(Page page) {
        return ((Number) page.evaluate("room => measured.enter(room)", JanusServer.ROOM)).doubleValue();
    }

    private static double sees(Page page, int others) {
        return ((Number) page.evaluate("count => measured.sees(count)", others)).doubleValue();
    }
}
