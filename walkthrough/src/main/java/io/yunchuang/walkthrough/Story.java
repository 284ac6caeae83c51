package io.yunchuang.walkthrough;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.yunchuang.walkthrough.Browsers.Frame;
import java.util.List;

/**
 * The main story, played by five people in five browsers: a citizen calls, a clerk answers by video and switches the call
 * to the counter, the counter calls the ticket, and a manager looks on and looks back.
 */
public final class Story {
    private static final String SONGJIANG = "310117";
    private static final Frame KIOSK = new Frame(0, 0, 1080, 1920);
    private static final Frame DESK = new Frame(1080, 0, 1440, 900);
    private static final Frame WALL = new Frame(1080, 0, 1920, 1080);
    private static final Frame DISPLAY = new Frame(1080, 900, 1280, 720);

    /** What a manager keeps, beside the catalogue. */
    private static final List<String> HOUSE =
            List.of("windows", "kiosks", "staff", "experts", "attendants", "portal", "audit");

    private final Browsers browsers;
    private final String password;
    private final int item;
    private final Narrator narrator;

    /**
     * @param password of the demo logins
     * @param item number of an item that can be handled at the window of Songjiang
     */
    public Story(Browsers browsers, String password, int item, Narrator narrator) {
        this.browsers = browsers;
        this.password = password;
        this.item = item;
        this.narrator = narrator;
    }

    /** Plays it to the end; fails where a person would be stuck. */
    public void play() {
        openHouse();
        KioskPage kiosk = openKiosk();
        ClerkPage clerk = openClerk();
        CounterPage counter = openCounter();
        DisplayPage display = openDisplay();
        call(kiosk, clerk);
        talk(kiosk, clerk);
        showScreen(kiosk, clerk);
        lookOn(kiosk);
        String number = switchToCounter(kiosk, clerk);
        callNumber(counter, display, number);
        endVisit(kiosk, clerk);
        lookBack();
    }

    private void openHouse() {
        Page door = browsers.open("", DESK);
        door.getByRole(AriaRole.LINK).first().waitFor();
        narrator.say("The first page leads everybody to his own.");
        narrator.show("welcome", door);
        door.context().browser().close();
    }

    private KioskPage openKiosk() {
        narrator.say("A manager opens the counter for today and makes a one-time code for the kiosk in Songjiang.");
        ManagerDesk manager = browsers.manager(password);
        manager.openAllDay("counter-songjiang-1");
        String code = manager.enrolmentCode("kiosk-songjiang-1");
        KioskPage kiosk = new KioskPage(browsers.open("kiosk", KIOSK));
        kiosk.awaitEnrolment();
        narrator.show("kiosk-enrol", kiosk.page());
        kiosk.enrol(code);
        narrator.say("With the code a browser becomes the kiosk.");
        narrator.show("kiosk-home", kiosk.page());
        return kiosk;
    }

    private ClerkPage openClerk() {
        ClerkPage clerk = new ClerkPage(browsers.open("clerk", DESK));
        clerk.awaitLogin();
        narrator.show("login", clerk.page());
        clerk.signIn("clerk-songjiang-1", password);
        narrator.say("A clerk signs in and takes calls.");
        clerk.ready();
        clerk.awaitReady();
        narrator.show("clerk-ready", clerk.page());
        return clerk;
    }

    private CounterPage openCounter() {
        CounterPage counter = new CounterPage(browsers.open("counter", DESK));
        counter.signIn("counter-songjiang-1", password);
        narrator.say("The counter signs in.");
        narrator.show("counter-idle", counter.page());
        return counter;
    }

    private DisplayPage openDisplay() {
        DisplayPage display = new DisplayPage(browsers.open("display?centre=centre-songjiang", DISPLAY));
        narrator.say("The display in the hall is switched on.");
        return display;
    }

    private void call(KioskPage kiosk, ClerkPage clerk) {
        kiosk.search(Integer.toString(item));
        narrator.show("kiosk-search", kiosk.page());
        kiosk.open(item);
        narrator.say("A citizen looks for item " + item + " and sees that it can be handled here.");
        narrator.show("kiosk-item", kiosk.page());
        kiosk.startCall();
        narrator.say("The citizen calls.");
        clerk.awaitOffer();
        narrator.say("It rings at the clerk; kiosk and console connect meanwhile, without picture or sound.");
        narrator.show("kiosk-waiting", kiosk.page());
        narrator.show("clerk-offer", clerk.page());
    }

    private void talk(KioskPage kiosk, ClerkPage clerk) {
        clerk.accept();
        narrator.say("The clerk answers.");
        kiosk.clerk().awaitPicture();
        clerk.citizen().awaitPicture();
        narrator.say("They see each other.");
        kiosk.clerk().awaitSound();
        clerk.citizen().awaitSound();
        clerk.awaitTalking();
        narrator.say("They hear each other.");
        narrator.show("kiosk-call", kiosk.page());
        narrator.show("clerk-call", clerk.page());
    }

    private void showScreen(KioskPage kiosk, ClerkPage clerk) {
        clerk.askForScreen();
        kiosk.awaitScreenQuestion();
        narrator.say("The clerk asks to see the kiosk's screen.");
        narrator.show("kiosk-screen-question", kiosk.page());
        kiosk.allowScreen();
        clerk.screen().awaitPicture();
        narrator.say("The citizen agrees; a frame and a stop stay in sight for as long as the clerk sees it.");
        narrator.show("kiosk-screen-seen", kiosk.page());
        narrator.show("clerk-screen", clerk.page());
        kiosk.stopScreen();
        clerk.awaitScreenEnd("STOPPED");
        narrator.say("The citizen stops it with one touch; they talk on.");
    }

    private void lookOn(KioskPage kiosk) {
        ManagerPage manager = new ManagerPage(browsers.open("manager", WALL));
        manager.signIn(password);
        manager.awaitTalking(SONGJIANG);
        narrator.say("A manager sees the call on the wall.");
        narrator.show("wall", manager.page());
        manager.openCity(SONGJIANG);
        narrator.show("wall-city", manager.page());
        listenIn(manager, kiosk);
        manager.openCatalogue();
        narrator.say("The manager looks the item up in the catalogue of the nine cities.");
        narrator.show("catalogue", manager.page());
        manager.openItem(item);
        narrator.show("catalogue-item", manager.page());
        manager.askWhatIf(item);
        narrator.say("The manager asks what citizens would be told about it elsewhere.");
        narrator.show("what-if", manager.page());
        manager.page().context().browser().close();
    }

    private void listenIn(ManagerPage manager, KioskPage kiosk) {
        SupervisorPage supervisor = manager.listenIn();
        supervisor.awaitMode("LISTEN");
        supervisor.citizen().awaitPicture();
        supervisor.clerk().awaitPicture();
        narrator.say("The manager listens in; clerk and citizen see who it is, and nothing comes from him.");
        narrator.show("supervise", supervisor.page());
        narrator.show("kiosk-supervised", kiosk.page());
        supervisor.leave();
    }

    private String switchToCounter(KioskPage kiosk, ClerkPage clerk) {
        clerk.beginSwitch();
        narrator.say("An original paper is needed: the clerk switches the call to the counter.");
        narrator.show("clerk-switch", clerk.page());
        clerk.confirmSwitch("ORIGINAL_PAPER_NEEDED");
        String number = kiosk.ticketNumber();
        narrator.say("The kiosk shows ticket " + number + " with everything the citizen has already given.");
        narrator.show("kiosk-ticket", kiosk.page());
        narrator.show("clerk-wrap-up", clerk.page());
        return number;
    }

    private void callNumber(CounterPage counter, DisplayPage display, String number) {
        counter.callNext(number);
        narrator.say("The counter calls " + number + " and knows what the clerk knew.");
        narrator.show("counter-ticket", counter.page());
        display.awaitNumber(number);
        narrator.say("The display shows " + number + ".");
        narrator.show("display", display.page());
    }

    private void endVisit(KioskPage kiosk, ClerkPage clerk) {
        clerk.finishWrapUp();
        narrator.say("The clerk closes the record and is ready again.");
        kiosk.leaveTicket();
        narrator.show("kiosk-rate", kiosk.page());
        kiosk.rate(5);
        narrator.say("The citizen rates the help; the kiosk forgets the visit.");
        narrator.show("kiosk-end", kiosk.page());
    }

    private void lookBack() {
        ManagerPage manager = new ManagerPage(browsers.open("manager", WALL));
        manager.signIn(password);
        manager.openList("calls");
        narrator.show("calls", manager.page());
        manager.openNewestCall();
        narrator.say("The manager reads what happened in the call, step by step.");
        narrator.show("call", manager.page());
        for (String list : HOUSE) {
            manager.openList(list);
            narrator.show(list, manager.page());
        }
        narrator.say("The manager keeps windows, kiosks, people and portal links, and sees who has changed what.");
    }
}
