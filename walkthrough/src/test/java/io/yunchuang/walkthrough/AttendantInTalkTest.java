package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.yunchuang.walkthrough.Browsers.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever stands beside the citizen scans the kiosk's code with his phone and calls for him. */
class AttendantInTalkTest {
    private static final String CITY = "jinhua";
    private static final String PIN = "480215";
    private static final Frame PHONE = new Frame(0, 0, 390, 844);

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    private final ScreenInspector inspector = new ScreenInspector();

    @Test
    void the_attendants_phone_calls_for_the_citizen_who_sees_who_it_is_and_ends_it() {
        KioskPage kiosk = new KioskPage(SCENE.browsers().open("/kiosk", Talk.KIOSK));
        kiosk.enrol(SCENE.browsers().manager(Talk.PASSWORD).enrolmentCode("kiosk-" + CITY + "-1"));
        ClerkPage clerk = new ClerkPage(SCENE.browsers().open("/clerk", Talk.DESK));
        clerk.signIn(Talk.clerkOf(CITY), Talk.PASSWORD);
        clerk.ready();

        Page phone = scan(kiosk.page());
        signIn(phone);
        kiosk.choose(Talk.ITEM);
        inspector.show("kiosk-helped", kiosk.page());
        inspector.show("attendant-choosing", phone);
        phone.getByTestId("attendant-call").click();
        clerk.awaitOffer();
        clerk.accept();
        Talk talk = new Talk(kiosk, clerk);
        talk.awaitPictures();
        phone.getByTestId("attendant-people").waitFor();
        inspector.show("attendant-talk", phone);

        kiosk.page().getByTestId("kiosk-attendant").click();
        inspector.show("kiosk-attendant-joined", kiosk.page());
        kiosk.page().getByTestId("kiosk-attendant-end").click();
        assertThat(phone.getByTestId("attendant-notice")).containsText("已结束");
        talk.endByClerk();
        assertThat(inspector.findings()).isEmpty();
    }

    /** What the code holds is known to nobody but the kiosk's screen: here it is read where the server hands it out. */
    private Page scan(Page kiosk) {
        Response made = kiosk.waitForResponse(
                answer -> answer.url().endsWith("/api/access/attendant-links"),
                () -> kiosk.getByTestId("kiosk-attendant").click());
        kiosk.getByRole(AriaRole.DIALOG).locator("svg").waitFor();
        inspector.show("kiosk-attendant-code", kiosk);
        String secret = JsonParser.parseString(made.text())
                .getAsJsonObject()
                .get("secret")
                .getAsString();
        return SCENE.browsers().open("/attendant#" + secret, PHONE);
    }

    private void signIn(Page phone) {
        phone.getByTestId("attendant-pin").fill(PIN);
        inspector.show("attendant-sign-in", phone);
        phone.getByTestId("attendant-sign-in-go").click();
        phone.getByTestId("attendant-search").waitFor();
    }
}
