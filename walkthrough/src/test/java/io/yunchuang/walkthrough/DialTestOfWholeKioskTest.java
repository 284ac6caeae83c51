package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Dial-tests of a kiosk that has its agent and a document camera: what a clerk helps with is tried and nobody's picture kept. */
class DialTestOfWholeKioskTest {
    private static final String KIOSK = "kiosk-songjiang-1";
    private static final String WINDOW = "virtual-jiaxing-1";

    /** This machine has no such modules; a program plays them and says so. */
    private static final Map<String, String> PLAYED =
            Map.of("YUNCHUANG_AGENT_DEVICES_SIMULATED", "printer,id-card-reader,qr-scanner,face-camera,keyboard,mouse");

    private static final Set<String> TOOLS =
            Set.of("SCREEN", "CONTROL_ECHO", "DOCUMENT", "PAGE_PUSH", "TICKET", "CLOCK", "MODULES");
    private static final Set<String> DEVICES =
            Set.of("MICROPHONE_AT_KIOSK", "CAMERA_AT_KIOSK", "MICROPHONE_AT_WINDOW", "CAMERA_AT_WINDOW");
    private static final Set<String> OF_AGENT = Set.of("CONTROL_ECHO", "PAGE_PUSH", "MODULES");

    /** How fast this machine is to itself is not what is looked at here. */
    private static final List<String> CARRIES = List.of("PASSED", "WARNING");

    /** Kinds, counts and codes are short; the smallest picture is longer. */
    private static final int LONGEST_DETAIL = 200;

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    private PaperCamera camera;
    private KioskMachine machine;
    private ManagerDesk desk;
    private ClerkPage clerk;
    private DialTestsPage tests;

    @BeforeEach
    void switchOn() throws IOException {
        camera = SCENE.opened(PaperCamera.over(Paper.letterOfAttorney().picture()));
        desk = SCENE.browsers().manager(Talk.PASSWORD);
        Map<String, String> devices = new HashMap<>(PLAYED);
        devices.put("YUNCHUANG_AGENT_DEVICES_DOCUMENT_CAMERA", camera.address().toString());
        machine = SCENE.kiosk(SCENE.desktop(1080, 1920), "songjiang", devices);
        machine.page().enrol(desk.enrolmentCode(KIOSK));
        KioskMachine.await(
                () -> desk.hasModule(KIOSK, "DOCUMENT_CAMERA", "PRESENT"), "The agent has told of no document camera");
        clerk = new ClerkPage(SCENE.browsers().open("/clerk", Talk.DESK));
        clerk.signIn("clerk-jiaxing-1", Talk.PASSWORD);
        clerk.ready();
        clerk.awaitReady();
        ManagerPage manager = new ManagerPage(SCENE.browsers().open("/manager", Talk.DESK));
        manager.signIn(Talk.PASSWORD);
        tests = DialTestsPage.open(manager);
        tests.look(KIOSK, WINDOW);
    }

    @Test
    void all_that_a_clerk_helps_with_passes_and_nobodys_picture_is_kept() {
        List<Page> pages = List.of(machine.page().page(), clerk.page());
        pages.forEach(DialTestOfWholeKioskTest::watchDevices);
        assertThat(tests.testUntilLeftAlone(KIOSK, WINDOW)).isIn(CARRIES);
        JsonObject kept = kept();
        assertPassed(kept, TOOLS);
        assertThat(detail(kept, "CONTROL_ECHO")).startsWith("pings=").contains("gate=");
        assertThat(detail(kept, "DOCUMENT")).startsWith(Paper.WIDTH + "×" + Paper.HEIGHT + ", sharpness=");
        assertThat(detail(kept, "MODULES")).contains("PRINTER=SIMULATED").doesNotContain("DOCUMENT_CAMERA");
        assertPassed(kept, DEVICES);
        assertThat(pages).allSatisfy(page -> {
            assertThat(opened(page)).isEqualTo(2);
            assertThat(isOn(page)).isFalse();
        });
        assertHoldsNoPicture(kept);

        testFaceToFace();
        assertThat(pages).allSatisfy(page -> assertThat(opened(page)).isGreaterThan(4));
        JsonObject attended = kept();
        assertPassed(attended, Set.of("SEEN", "DOCUMENT"));
        assertHoldsNoPicture(attended);
    }

    private static void assertPassed(JsonObject kept, Set<String> steps) {
        assertThat(steps)
                .allSatisfy(step -> assertThat(grade(kept, step))
                        .as("%s: %s", step, result(kept, step))
                        .isEqualTo("PASSED"));
    }

    /** Whoever stands at the kiosk and the clerk see each other, and the clerk says so. */
    private void testFaceToFace() {
        String before = tests.testOf(KIOSK, WINDOW);
        tests.testFaceToFace();
        clerk.answerTest();
        clerk.tested().awaitPicture();
        machine.page().tested().awaitPicture();
        clerk.confirmTest();
        assertThat(tests.awaitOver(KIOSK, WINDOW, before)).isIn(CARRIES);
    }

    @Test
    void a_covered_camera_and_an_agent_that_is_dead_are_named_where_they_are_missed() {
        camera.show(Paper.covered());
        assertThat(tests.testUntilLeftAlone(KIOSK, WINDOW)).isEqualTo("WARNING");
        assertThat(fault(kept(), "DOCUMENT")).isEqualTo("CAMERA_DARK");

        machine.loseAgent();
        KioskMachine.await(() -> !desk.hasAgent(KIOSK), "The agent is still connected");
        assertThat(tests.testUntilLeftAlone(KIOSK, WINDOW)).isIn(CARRIES);
        JsonObject kept = kept();
        assertThat(OF_AGENT).allSatisfy(step -> {
            assertThat(grade(kept, step)).isEqualTo("SKIPPED");
            assertThat(fault(kept, step)).isEqualTo("NO_AGENT");
            assertThat(tests.step(step)).containsText("终端没有代理程序");
        });
        assertThat(fault(kept, "DOCUMENT")).isEqualTo("NO_DOCUMENT_CAMERA");
        assertThat(tests.step("DOCUMENT")).containsText("终端没有高拍仪");
    }

    private JsonObject kept() {
        return desk.dialTest(tests.testOf(KIOSK, WINDOW));
    }

    private static JsonObject result(JsonObject test, String step) {
        return test.getAsJsonArray("steps").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(line -> line.get("step").getAsString().equals(step))
                .map(line -> line.getAsJsonObject("result"))
                .findFirst()
                .orElseThrow();
    }

    private static String grade(JsonObject test, String step) {
        return result(test, step).get("grade").getAsString();
    }

    private static String detail(JsonObject test, String step) {
        return result(test, step).get("detail").getAsString();
    }

    private static String fault(JsonObject test, String step) {
        return result(test, step).get("fault").getAsString();
    }

    /** From now on the page knows which cameras and microphones it has had opened. */
    private static void watchDevices(Page page) {
        page.evaluate("""
                () => {
                    globalThis.opened = [];
                    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
                    navigator.mediaDevices.getUserMedia = async (wish) => {
                        const stream = await open(wish);
                        opened.push(...stream.getTracks());
                        return stream;
                    };
                }""");
    }

    private static int opened(Page page) {
        return (int) page.evaluate("opened.length");
    }

    /** Whether a camera or a microphone is on now. */
    private static boolean isOn(Page page) {
        return (boolean) page.evaluate("opened.some(({ readyState }) => readyState === 'live')");
    }

    /** Everything that is kept is a number, a code or a short text. */
    private static void assertHoldsNoPicture(JsonElement kept) {
        assertThat(texts(kept))
                .allSatisfy(text -> assertThat(text)
                        .hasSizeLessThan(LONGEST_DETAIL)
                        .doesNotContain("data:", "blob:", "/9j/", "iVBOR"));
    }

    private static Stream<String> texts(JsonElement kept) {
        if (kept.isJsonPrimitive()) {
            return Stream.of(kept.getAsString());
        }
        Stream<JsonElement> parts = kept.isJsonArray()
                ? kept.getAsJsonArray().asList().stream()
                : kept.isJsonObject() ? kept.getAsJsonObject().asMap().values().stream() : Stream.empty();
        return parts.flatMap(DialTestOfWholeKioskTest::texts);
    }
}
