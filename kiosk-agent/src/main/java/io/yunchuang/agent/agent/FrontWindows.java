package io.yunchuang.agent.agent;

import io.yunchuang.agent.browser.PortalDesk;
import io.yunchuang.agent.x11.XActiveWindow;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PlainText;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * What is in front on the kiosk's screen, in words that are never personal: which of the agent's two windows it is, with the
 * host that it shows, or else the name of the program. A window's own title may name the citizen and is not looked at.
 */
final class FrontWindows implements Supplier<Optional<FrontWindow>> {
    private static final Localized CALL = new Localized("通话窗口", "Call window");
    private static final Localized OTHER = new Localized("其他程序", "Another program");

    private final Supplier<Optional<XActiveWindow.Owner>> inFront;
    private final LongPredicate isCall;
    private final LongFunction<Optional<PortalDesk.Shown>> portal;
    private final String server;
    private final Clock clock;

    /**
     * @param inFront whose window is in front, where that can be told
     * @param isCall whether the process is the call window's browser
     * @param portal what the process shows if it is the work window's browser
     * @param server the host of the kiosk's page
     */
    FrontWindows(
            Supplier<Optional<XActiveWindow.Owner>> inFront,
            LongPredicate isCall,
            LongFunction<Optional<PortalDesk.Shown>> portal,
            String server,
            Clock clock) {
        this.inFront = inFront;
        this.isCall = isCall;
        this.portal = portal;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public Optional<FrontWindow> get() {
        return inFront.get().map(this::named);
    }

    private FrontWindow named(XActiveWindow.Owner owner) {
        if (isCall.test(owner.pid())) {
            return front(words(CALL), Optional.of(server));
        }
        return portal.apply(owner.pid())
                .map(shown -> front(words(shown.name()), shown.host()))
                .orElseGet(() -> front(other(owner.program()), Optional.empty()));
    }

    private FrontWindow front(String title, Optional<String> host) {
        return new FrontWindow(new PlainText(shortened(title)), host, clock.instant());
    }

    private static String other(String program) {
        String name = program.replaceAll("[^A-Za-z0-9 ._-]", "");
        return name.isBlank() ? words(OTHER) : words(OTHER) + " · " + name;
    }

    private static String words(Localized name) {
        return name.zh() + " · " + name.en();
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= FrontWindow.MAX_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, FrontWindow.MAX_TITLE));
    }
}
