package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk works on the real screen of a kiosk that has its agent: window manager, browser, pointer, clipboard and all. */
class ControlInTalkTest {
    private static final String TEXT = "上海市松江区";
    /** The demo's link; another test adds another one. */
    private static final String PORTAL = "演示门户";

    private static final String PAUSED = "您在操作，对方已暂停";
    private static final String BLOCKED = "不能打开此页面";

    /** What would open, close, print, save, show the source of or leave a page, if it reached a browser. */
    private static final List<String> GRABBED = List.of(
            "CONTROL N",
            "CONTROL SHIFT N",
            "CONTROL T",
            "CONTROL W",
            "CONTROL P",
            "CONTROL O",
            "CONTROL S",
            "CONTROL U",
            "CONTROL H",
            "CONTROL J",
            "CONTROL SHIFT I",
            "SHIFT ESCAPE",
            "ALT F4",
            "ALT LEFT",
            "F11",
            "F12");

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    private Desktop desktop;
    private ManagerDesk manager;

    @BeforeEach
    void switchOn() throws IOException {
        desktop = SCENE.desktop(1920, 1080);
        manager = SCENE.browsers().manager(Talk.PASSWORD);
    }

    @Test
    void the_clerk_fills_in_a_form_of_the_portal_until_the_citizen_stops_it() throws IOException {
        KioskMachine machine = kioskOf("songjiang");
        Talk talk = beginSeen(machine, "songjiang");
        assertHidden(talk);
        talk.clerk().openPortal(PORTAL, "OPEN");
        Page portal = machine.portal();
        Locator address = portal.locator("#address");
        address.waitFor();
        // The portal's brown head: what the kiosk's screen shows is what the clerk sees.
        Spot head = Spot.of(portal.locator("header"), 0.9);
        talk.clerk().screen().awaitColour(head.x(), head.y(), 0x8a, 0x4b, 0x00);

        beginControl(talk);
        click(talk.clerk(), Spot.of(address, 0.5));
        awaitCursor(address);
        talk.clerk().typeOnScreen(TEXT);
        assertThat(address).hasValue(TEXT);
        talk.awaitMorePictures();

        talk.kiosk().stopControl();
        talk.clerk().awaitControlEnd();
        click(talk.clerk(), Spot.of(portal.locator("#remark"), 0.5));
        talk.awaitMorePictures();
        awaitCursor(address);
        talk.endByClerk();
    }

    /** What becomes private while it is seen is black for the clerk, who is told; and is seen again afterwards. */
    private static void assertHidden(Talk talk) {
        Locator name = talk.kiosk().page().getByTestId("kiosk-clerk-name");
        Locator sign = maskedSign(talk);
        assertThat(sign).hasCount(0);
        name.evaluate("name => name.parentElement.setAttribute('data-private', '')");
        sign.waitFor();
        Spot within = Spot.of(name.locator(".."), 0.9);
        talk.clerk().screen().awaitColour(within.x(), within.y(), 0, 0, 0);
        name.evaluate("name => name.parentElement.removeAttribute('data-private')");
        assertThat(sign).hasCount(0);
    }

    private static Locator maskedSign(Talk talk) {
        return talk.clerk().page().locator("[data-testid=clerk-screen-sign][data-sign=masked]");
    }

    @Test
    void a_hand_at_the_kiosk_goes_first_and_nothing_of_the_portal_is_left_behind() throws IOException {
        HandAtKiosk hand = HandAtKiosk.at(desktop);
        KioskMachine machine = kioskOf("suzhou");
        Talk talk = beginSeen(machine, "suzhou");
        talk.clerk().openPortal(PORTAL, "OPEN");
        Page portal = machine.portal();
        Locator address = portal.locator("#address");
        address.waitFor();
        portal.evaluate("document.cookie = 'who=citizen; max-age=9999'; localStorage.setItem('who', 'citizen')");
        beginControl(talk);
        click(talk.clerk(), Spot.of(address, 0.5));
        awaitCursor(address);
        talk.clerk().typeOnScreen(TEXT);
        assertThat(address).hasValue(TEXT);
        copyAll(talk.clerk(), address);

        List<String> open = machine.openInWorkWindow();
        Object size = portal.evaluate("[outerWidth, outerHeight, innerWidth, innerHeight]");
        Page page = machine.page().page();
        noteBanner(page, PAUSED);
        GRABBED.forEach(keys -> hand.press(keys.split(" ")));
        hand.press("END");
        hand.press("A");
        assertThat(address).hasValue(TEXT + "a");
        assertThat(machine.openInWorkWindow()).isEqualTo(open);
        assertThat(portal.evaluate("[outerWidth, outerHeight, innerWidth, innerHeight]"))
                .isEqualTo(size);
        awaitSeen(page, PAUSED);
        assertThat(page.getByTestId("kiosk-control-banner")).not().containsText(PAUSED);

        hand.hold("ESCAPE");
        talk.clerk().awaitControlEnd();
        hand.letGo("ESCAPE");
        machine.download(portal, "certificate.pdf");
        String call = talk.clerk().callId();
        talk.endByClerk();
        machine.awaitWiped();
        // An entry waits a moment for the agent's last report.
        talk.clerk().page().waitForCondition(() -> !fronts(call).isEmpty());
        assertThat(fronts(call)).anySatisfy(front -> {
            assertThat(front.get("title").getAsString()).contains("Demo portal");
            assertThat(front.get("host").getAsString()).isEqualTo("localhost");
        });
        awaitEmptyClipboard(page, hand);
    }

    @Test
    void control_ends_with_the_agent_or_the_page_and_the_talk_outlives_its_browser() throws IOException {
        try (LeadingAway site = new LeadingAway()) {
            manager.addPortalLink(1, "Leads away", site.address());
            KioskMachine machine = SCENE.kiosk(
                    desktop, "jiaxing", Map.of("YUNCHUANG_AGENT_MASKED_REGIONS", "0 0 0.01 0.01, 0.9 0.9 0.1 0.1"));
            Talk talk = beginSeen(machine, "jiaxing");
            maskedSign(talk).waitFor();
            talk.clerk().screen().awaitColour(0.95, 0.95, 0, 0, 0);
            talk.clerk().openPortal("Leads away", "BLOCKED");
            assertThat(machine.portal().locator("h1")).hasText(BLOCKED);
            assertThat(site.arrivals()).isZero();
            talk.kiosk().page().getByTestId("kiosk-portal-close").click();
            machine.awaitWiped();

            Page page = talk.kiosk().page();
            page.evaluate("""
                    window.seen = [];
                    addEventListener('pointerdown', (e) => seen.push(`down ${e.screenX} ${e.screenY}`));
                    addEventListener('keydown', (e) => seen.push(`down ${e.key}`));
                    addEventListener('keyup', (e) => seen.push(`up ${e.key}`));
                    """);
            beginControl(talk);
            desktop.resize(1280, 720);
            clickUntil(talk.clerk(), page, new Spot(0.3, 0.3), 1280, 720);
            talk.clerk().page().keyboard().down("Shift");
            awaitSeen(page, "down Shift");
            machine.crashAgent();
            awaitSeen(page, "up Shift");
            talk.clerk().page().keyboard().up("Shift");
            talk.clerk().awaitControlEnd();

            beginControl(talk);
            page.reload();
            talk.clerk().awaitControlEnd();
            talk.awaitMorePictures();

            machine.crashBrowser();
            Talk afterCrash = new Talk(machine.page(), talk.clerk());
            afterCrash.awaitMorePictures();
            afterCrash.endByClerk();
        }
    }

    private KioskMachine kioskOf(String city) throws IOException {
        return SCENE.kiosk(desktop, city, Map.of());
    }

    /** A talk in which the clerk sees the kiosk's screen. */
    private static Talk beginSeen(KioskMachine machine, String city) {
        Talk talk = Talk.begin(SCENE.browsers(), machine.page(), city);
        talk.clerk().awaitTalking();
        talk.clerk().askForScreen();
        talk.kiosk().allowScreen();
        talk.clerk().screen().awaitPicture();
        return talk;
    }

    private static void beginControl(Talk talk) {
        talk.clerk().askForControl();
        talk.kiosk().allowControl();
        talk.clerk().awaitControl();
    }

    /** Everything that the journal says to have been in front while the kiosk was controlled. */
    private List<JsonObject> fronts(String call) {
        return manager.journal(call).stream()
                .flatMap(entry -> entry.getAsJsonArray("fronts").asList().stream())
                .map(front -> front.getAsJsonObject())
                .toList();
    }

    /** Pastes into the next citizen's search and types after it. */
    private static void awaitEmptyClipboard(Page page, HandAtKiosk hand) {
        page.getByTestId("kiosk-call").click();
        Locator search = page.getByTestId("kiosk-search");
        search.click();
        hand.press("CONTROL", "V");
        hand.press("1");
        assertThat(search).hasValue("1");
    }

    /** Waits until that field is the one of its page to type into, whichever window is in front. */
    private static void awaitCursor(Locator field) {
        field.page().waitForFunction("field => document.activeElement === field", field.elementHandle());
    }

    /** From now on that text counts as seen once the banner has shown it, even if only for the moment that a pause lasts. */
    private static void noteBanner(Page page, String text) {
        page.evaluate("""
                text => {
                    window.seen = [];
                    new MutationObserver(() => {
                        const banner = document.querySelector('[data-testid=kiosk-control-banner]');
                        if (banner?.textContent.includes(text)) seen.push(text);
                    }).observe(document.body, { subtree: true, childList: true, characterData: true });
                }""", text);
    }

    private static void awaitSeen(Page page, String event) {
        page.waitForFunction("event => seen.includes(event)", event);
    }

    /**
     * Clicks there until it is seen where it is meant: the agent looks at the screen's size every second. Until then the click
     * falls elsewhere, so by both sizes nothing may be there that can be pressed.
     */
    private static void clickUntil(ClerkPage clerk, Page page, Spot spot, int width, int height) {
        page.waitForCondition(() -> {
            click(clerk, spot);
            return (Boolean) page.evaluate("""
                    ([x, y]) => seen.some((event) => {
                        const [what, left, top] = event.split(' ');
                        return what === 'down' && Math.hypot(left - x, top - y) < 3;
                    })""", List.of(spot.x() * width, spot.y() * height));
        });
    }

    private static void click(ClerkPage clerk, Spot spot) {
        clerk.clickOnScreen(spot.x(), spot.y());
    }

    /** Copies all that is in the field; afterwards none of the clerk's keys is still on its way to the kiosk. */
    private static void copyAll(ClerkPage clerk, Locator field) {
        Page page = field.page();
        clerk.page().keyboard().press("Control+a");
        page.waitForCondition(() -> isSelected(field));
        clerk.page().keyboard().press("Control+c");
        clerk.page().keyboard().press("End");
        page.waitForCondition(() -> !isSelected(field));
    }

    private static boolean isSelected(Locator field) {
        return (boolean) field.evaluate("field => field.selectionStart < field.selectionEnd");
    }
}
