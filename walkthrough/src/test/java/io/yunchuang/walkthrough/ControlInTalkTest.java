package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk works on the real screen of a kiosk that has its agent: window manager, browser, pointer, clipboard and all. */
class ControlInTalkTest {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final String TEXT = "上海市松江区";

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void the_clerk_fills_in_a_form_of_the_portal_until_the_citizen_stops_it() throws IOException {
        KioskMachine machine = SCENE.kiosk(SCENE.desktop(WIDTH, HEIGHT), Map.of());
        Talk talk = Talk.begin(SCENE.browsers(), machine.page(), "songjiang");
        talk.clerk().awaitTalking();
        talk.clerk().askForScreen();
        talk.kiosk().allowScreen();
        talk.clerk().screen().awaitPicture();
        assertHidden(talk);
        talk.clerk().openPortal();
        Page portal = machine.portal();
        Locator address = portal.locator("#address");
        address.waitFor();
        // The portal's brown head: what the kiosk's screen shows is what the clerk sees.
        Spot head = Spot.of(portal.locator("header"), 0.9);
        talk.clerk().screen().awaitColour(head.x(), head.y(), 0x8a, 0x4b, 0x00);

        talk.clerk().askForControl();
        talk.kiosk().allowControl();
        talk.clerk().awaitControl();
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
        Locator sign = talk.clerk().page().locator("[data-testid=clerk-screen-sign][data-sign=masked]");
        assertThat(sign).hasCount(0);
        name.evaluate("name => name.parentElement.setAttribute('data-private', '')");
        sign.waitFor();
        Spot within = Spot.of(name.locator(".."), 0.9);
        talk.clerk().screen().awaitColour(within.x(), within.y(), 0, 0, 0);
        name.evaluate("name => name.parentElement.removeAttribute('data-private')");
        assertThat(sign).hasCount(0);
    }

    /** Waits until that field is the one of its page to type into, whichever window is in front. */
    private static void awaitCursor(Locator field) {
        field.page().waitForFunction("field => document.activeElement === field", field.elementHandle());
    }

    private static void click(ClerkPage clerk, Spot spot) {
        clerk.clickOnScreen(spot.x(), spot.y());
    }

    /** A place on the kiosk's screen, both from 0 to 1. */
    private record Spot(double x, double y) {
        /** @param across how far from the element's left, 0 to 1; half way down */
        static Spot of(Locator element, double across) {
            List<?> place = (List<?>) element.evaluate("""
                    (element, across) => {
                        const box = element.getBoundingClientRect();
                        const title = window.outerHeight - window.innerHeight;
                        return [
                            window.screenX + box.x + box.width * across,
                            window.screenY + title + box.y + box.height / 2,
                        ];
                    }""", across);
            return new Spot(number(place.get(0)) / WIDTH, number(place.get(1)) / HEIGHT);
        }

        private static double number(Object value) {
            return ((Number) value).doubleValue();
        }
    }
}
