package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;
import io.yunchuang.walkthrough.Browsers.Frame;

/** A citizen and a clerk of one city who see and hear each other. */
record Talk(KioskPage kiosk, ClerkPage clerk) {
    static final String PASSWORD = "yunchuang-demo";
    /** Can be handled at the windows of Songjiang, Jiaxing, Suzhou, Huzhou and Jinhua. */
    static final int ITEM = 1;

    static final Frame KIOSK = new Frame(0, 0, 1080, 1920);
    static final Frame DESK = new Frame(1080, 0, 1440, 900);

    /** Brings the city's kiosk and its first clerk together. */
    static Talk begin(Browsers browsers, String city) {
        return begin(browsers, city, "");
    }

    /** @param kioskScript what the kiosk's browser does before the page's own scripts */
    static Talk begin(Browsers browsers, String city, String kioskScript) {
        return begin(browsers, city, kioskScript, "");
    }

    /** The same with a script for the clerk's browser, too. */
    static Talk begin(Browsers browsers, String city, String kioskScript, String clerkScript) {
        Talk talk = ring(browsers, city, kioskScript, clerkScript);
        talk.clerk.accept();
        talk.kiosk.clerk().awaitPicture();
        return talk;
    }

    /** The same at a kiosk whose page is open already. */
    static Talk begin(Browsers browsers, KioskPage kiosk, String city) {
        Talk talk = ring(browsers, kiosk, city, "");
        talk.clerk.accept();
        talk.kiosk.clerk().awaitPicture();
        return talk;
    }

    /** Only calls the clerk, who has not answered yet. */
    static Talk ring(Browsers browsers, String city, String kioskScript, String clerkScript) {
        KioskPage kiosk = new KioskPage(open(browsers, "/kiosk", KIOSK, kioskScript));
        return ring(browsers, kiosk, city, clerkScript);
    }

    private static Talk ring(Browsers browsers, KioskPage kiosk, String city, String clerkScript) {
        kiosk.enrol(browsers.manager(PASSWORD).enrolmentCode("kiosk-" + city + "-1"));
        ClerkPage clerk = new ClerkPage(open(browsers, "/clerk", DESK, clerkScript));
        clerk.signIn(clerkOf(city), PASSWORD);
        clerk.ready();
        kiosk.choose(ITEM);
        kiosk.startCall();
        clerk.awaitOffer();
        return new Talk(kiosk, clerk);
    }

    private static Page open(Browsers browsers, String path, Frame frame, String script) {
        Page page = browsers.open("about:blank", frame);
        page.addInitScript(script);
        page.navigate(path);
        return page;
    }

    static String clerkOf(String city) {
        return "clerk-" + city + "-1";
    }

    void awaitPictures() {
        kiosk.clerk().awaitPicture();
        clerk.citizen().awaitPicture();
    }

    void awaitMorePictures() {
        kiosk.clerk().awaitMorePictures();
        clerk.citizen().awaitMorePictures();
    }

    /** The clerk hangs up, and both sides end as after any call: so the server still has it in hand. */
    void endByClerk() {
        clerk.hangUp();
        kiosk.skipRating();
        clerk.finishWrapUp();
    }
}
