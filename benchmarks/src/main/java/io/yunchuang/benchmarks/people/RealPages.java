package io.yunchuang.benchmarks.people;

import com.microsoft.playwright.Page;
import io.yunchuang.benchmarks.lab.Lab;
import io.yunchuang.benchmarks.people.Items.Item;
import io.yunchuang.walkthrough.Browsers;
import io.yunchuang.walkthrough.Browsers.Frame;
import io.yunchuang.walkthrough.ClerkPage;
import io.yunchuang.walkthrough.KioskPage;
import io.yunchuang.walkthrough.ManagerDesk;
import java.sql.Connection;
import java.sql.SQLException;

/** A kiosk's and a clerk's real pages in Songjiang, each in a browser of its own. */
public record RealPages(KioskPage kiosk, ClerkPage clerk) {
    /** A kiosk's screen stands upright. */
    public static final Frame TERMINAL = new Frame(0, 0, 1080, 1920);

    public static final Frame CONSOLE = new Frame(0, 0, 1366, 768);

    public static final String KIOSK = "kiosk-songjiang-1";

    /** Of everybody in the demo set. */
    public static final String PASSWORD = "yunchuang-demo";

    private static final String CLERK = "clerk-songjiang-1";
    private static final String NOWHERE = "about:blank";

    /** Not yet at the server's pages, so that scripts can be put in before theirs. */
    public static RealPages blank(Browsers browsers) {
        Page citizen = browsers.open(NOWHERE, TERMINAL);
        Page answering = browsers.open(NOWHERE, CONSOLE);
        return new RealPages(new KioskPage(citizen), new ClerkPage(answering));
    }

    /** Chromium's version. */
    public String browser() {
        return clerk.page().context().browser().version();
    }

    /** Enrols the kiosk and signs the clerk in, who then is ready. */
    public void begin(Browsers browsers) {
        kiosk.page().navigate("/kiosk");
        begin(browsers.manager(PASSWORD));
    }

    /** The same at a kiosk whose page is open already. */
    public void begin(ManagerDesk manager) {
        kiosk.enrol(manager.enrolmentCode(KIOSK));
        clerk.page().navigate("/clerk");
        clerk.signIn(CLERK, PASSWORD);
        clerk.ready();
    }

    /** Calls for that item, until it rings at the clerk. */
    public void ring(Item item) {
        kiosk.choose(item.number());
        kiosk.startCall();
        clerk.awaitOffer();
    }

    /** What can be called for everywhere. */
    public static Item item(Lab lab) throws SQLException {
        try (Connection connection = lab.stores().connect()) {
            return Items.everywhere(connection).getFirst();
        }
    }
}
