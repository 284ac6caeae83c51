package io.yunchuang.benchmarks.control;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.yunchuang.benchmarks.control.Area.Place;
import io.yunchuang.benchmarks.people.Items.Item;
import io.yunchuang.walkthrough.ClerkPage;
import io.yunchuang.walkthrough.KioskPage;
import java.util.List;
import java.util.Map;

/** The platform: a clerk who works on a kiosk in a talk, after the citizen has agreed. */
final class Ours implements Side {
    static final String NAME = "Yunchuang";

    private final KioskPage kiosk;
    private final ClerkPage clerk;
    private final Connections ofKiosk;
    private final Connections ofClerk;
    private final ViewerPage viewer;
    private final PatchWindow patch;
    private final Item item;
    private final Map<Part, List<ProcessHandle>> processes;
    private int lapses;

    /**
     * @param viewer the clerk's page, looked at from within
     * @param processes but the viewer's
     */
    Ours(Pages pages, ViewerPage viewer, PatchWindow patch, Map<Part, List<ProcessHandle>> processes) {
        this.kiosk = pages.kiosk();
        this.clerk = pages.clerk();
        this.item = pages.item();
        this.ofKiosk = pages.ofKiosk();
        this.ofClerk = pages.ofClerk();
        this.viewer = viewer;
        this.patch = patch;
        this.processes = processes;
    }

    /** A kiosk and a clerk who are ready for each other, and their connections. */
    record Pages(KioskPage kiosk, Connections ofKiosk, ClerkPage clerk, Connections ofClerk, Item item) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PatchWindow patch() {
        return patch;
    }

    @Override
    public ViewerPage viewer() {
        return viewer;
    }

    @Override
    public Map<Part, List<ProcessHandle>> processes() {
        return processes;
    }

    /** Cameras and microphones are stopped, for the others have none either. */
    @Override
    public void begin() {
        talk();
        ofKiosk.stopDevices();
        ofClerk.stopDevices();
        share();
        control();
    }

    /** A talk without more. */
    void talk() {
        choose();
        kiosk.startCall();
        clerk.awaitOffer();
        clerk.accept();
        kiosk.clerk().awaitPicture();
        clerk.citizen().awaitPicture();
        clerk.awaitTalking();
    }

    /** By keyboard: in the narrow call window the page's own keys may lie over what was found. */
    private void choose() {
        Page page = kiosk.page();
        page.getByTestId("kiosk-call").click();
        page.getByTestId("kiosk-search").fill(Integer.toString(item.number()));
        page.locator("[data-testid=kiosk-item][data-item='" + item.number() + "']")
                .press("Enter");
        page.getByTestId("kiosk-permit-city").waitFor();
    }

    /** The clerk asks for the screen, the citizen agrees. */
    void share() {
        clerk.askForScreen();
        kiosk.allowScreen();
        viewer.awaitPicture(Screens.WIDTH, Screens.HEIGHT);
    }

    /** The clerk asks for control, the citizen agrees. */
    void control() {
        clerk.askForControl();
        kiosk.allowControl();
        clerk.awaitControl();
    }

    /** A lease ends when its renewals stay away for two seconds, as on a machine that is too busy. */
    @Override
    public void revive() {
        if (clerk.page()
                .locator("[data-testid=clerk-control][aria-pressed=false]")
                .isVisible()) {
            lapses++;
            control();
        }
    }

    /** How often control has ended by itself. */
    int lapses() {
        return lapses;
    }

    /** Where the citizen's stop is in the kiosk's page. */
    Place stopButton() {
        Locator button = kiosk.page().getByTestId("kiosk-control-stop");
        button.waitFor();
        BoundingBox box = button.boundingBox();
        return new Place(box.x + box.width / 2, box.y + box.height / 2);
    }

    /** The page that the citizen touches. */
    Page kioskPage() {
        return kiosk.page();
    }

    /** Waits until the clerk's page knows that control has ended. */
    void awaitNoControl() {
        clerk.awaitControlEnd();
    }

    @Override
    public void end() {
        kiosk.hangUp();
        kiosk.skipRating();
        clerk.finishWrapUp();
    }

    /** The clerk's page reaches others by the TURN server at the other end of the line alone; the kiosk stays where it is. */
    @Override
    public Ours afar(FarLines lines) {
        ofClerk.reachByRelayOnly();
        clerk.awaitReady();
        return this;
    }
}
