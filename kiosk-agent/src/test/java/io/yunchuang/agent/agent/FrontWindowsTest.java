package io.yunchuang.agent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.agent.browser.PortalDesk.Shown;
import io.yunchuang.agent.x11.XActiveWindow.Owner;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FrontWindowsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
    private static final long CALL = 10;
    private static final long WORK = 20;

    private Optional<Owner> owner = Optional.empty();
    private Shown shown = new Shown(new Localized("一网通办", "Portal"), Optional.of("portal.example.gov.cn"));
    private final FrontWindows fronts = new FrontWindows(
            () -> owner,
            pid -> pid == CALL,
            pid -> pid == WORK ? Optional.of(shown) : Optional.empty(),
            "windows.example.gov.cn",
            CLOCK);

    @Test
    void theCallWindowIsNamedWithTheServersHost() {
        assertThat(frontOf(CALL, "Chromium")).isEqualTo(front("通话窗口 · Call window", "windows.example.gov.cn"));
    }

    @Test
    void theWorkWindowIsNamedByItsLinkWithTheHostThatItShows() {
        assertThat(frontOf(WORK, "Chromium")).isEqualTo(front("一网通办 · Portal", "portal.example.gov.cn"));
    }

    @Test
    void aPageThatWasHeldHasNoHost() {
        shown = new Shown(new Localized("一网通办", "Portal"), Optional.empty());
        assertThat(frontOf(WORK, "Chromium").host()).isEmpty();
    }

    @Test
    void anythingElseIsNamedByItsProgram() {
        assertThat(frontOf(30, "Xterm\u202e")).isEqualTo(front("其他程序 · Another program · Xterm"));
        assertThat(frontOf(30, "")).isEqualTo(front("其他程序 · Another program"));
    }

    @Test
    void aLongNameIsCutBetweenTwoCharacters() {
        shown = new Shown(new Localized("𠮷".repeat(200), "Portal"), Optional.empty());
        assertThat(frontOf(WORK, "Chromium").title()).isEqualTo(new PlainText("𠮷".repeat(FrontWindow.MAX_TITLE)));
    }

    @Test
    void aScreenThatDoesNotTellIsNotGuessedAt() {
        assertThat(fronts.get()).isEmpty();
    }

    private FrontWindow frontOf(long pid, String program) {
        owner = Optional.of(new Owner(pid, program));
        return fronts.get().orElseThrow();
    }

    private static FrontWindow front(String title, String... host) {
        return new FrontWindow(
                new PlainText(title),
                Optional.of(host).filter(some -> some.length > 0).map(some -> some[0]),
                CLOCK.instant());
    }
}
