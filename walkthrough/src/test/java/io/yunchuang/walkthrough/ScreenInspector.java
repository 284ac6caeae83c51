package io.yunchuang.walkthrough;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import io.yunchuang.walkthrough.Browsers.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes along with a story and looks at every screen: whether everybody can read and use it (WCAG 2.1 AA, as far as a machine
 * can tell), and whether a kiosk's screen fits and can be touched in both formats and both sizes of type.
 */
final class ScreenInspector implements Narrator {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String KIOSK = "kiosk-";
    private static final List<Frame> FORMATS = List.of(new Frame(0, 0, 1920, 1080), new Frame(0, 0, 1080, 1920));
    /** In CSS pixels; a kiosk is used standing, by people of every age. */
    private static final int TOUCH_TARGET = 64;

    /**
     * Measures a kiosk's screen in both languages and both sizes of type and puts the settings back. A setting is pressed where
     * it is, for a question may lie on top of it; a field is touched through its label; what scrolls sideways with the finger
     * may go on beyond its edge.
     */
    private static final String LAYOUT = """
            async (least) => {
                const found = [];
                const root = document.documentElement;
                const scrolls = (element) =>
                    element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
                const measure = (as) => {
                    const add = (finding) => found.push(`${as}: ${finding}`);
                    if (root.scrollWidth > root.clientWidth) add(`is ${root.scrollWidth} px wide`);
                    for (const each of document.querySelectorAll('button, a[href], input, select, textarea, [role=button]')) {
                        const box = (each.closest('label') ?? each).getBoundingClientRect();
                        if (!each.checkVisibility({ visibilityProperty: true }) || box.width === 0) continue;
                        const name = each.dataset.testid ?? each.getAttribute('aria-label') ?? each.textContent.trim();
                        if (Math.min(box.width, box.height) < least)
                            add(`${name} measures ${Math.round(box.width)} × ${Math.round(box.height)}`);
                        if ((box.left < -1 || box.right > root.clientWidth + 1) && !scrolls(each.parentElement))
                            add(`${name} is cut at the side`);
                    }
                };
                const press = async (setting) => {
                    document.querySelector(`[data-testid=${setting}]`).click();
                    await new Promise(requestAnimationFrame);
                };
                for (const language of ['one language', 'the other language']) {
                    measure(language);
                    await press('kiosk-larger');
                    measure(`${language}, larger type`);
                    await press('kiosk-larger');
                    await press('kiosk-language');
                }
                return found;
            }""";

    /** Colours on their way from one to another are nobody's choice. */
    private static final String COME_TO_REST = """
            () => document.getAnimations()
                .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
                .forEach((each) => each.finish())""";

    private final List<String> findings = new ArrayList<>();

    /** What people would stumble over, each with the screen's name. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void say(String sentence) {}

    @Override
    public void show(String name, Page page) {
        if (name.startsWith(KIOSK)) {
            lookAtKiosk(name, page);
        }
        page.evaluate(COME_TO_REST);
        AxeBuilder axe = new AxeBuilder(page).withTags(RULES).setLegacyMode(true);
        for (Rule rule : axe.analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                findings.add(name + ": " + rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary());
            }
        }
    }

    private void lookAtKiosk(String name, Page page) {
        ViewportSize usual = page.viewportSize();
        for (Frame format : FORMATS) {
            page.setViewportSize(format.width(), format.height());
            for (Object finding : (List<?>) page.evaluate(LAYOUT, TOUCH_TARGET)) {
                findings.add(name + " " + format.width() + " wide, " + finding);
            }
        }
        page.setViewportSize(usual.width, usual.height);
    }
}
