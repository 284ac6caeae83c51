package io.yunchuang.agent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.agent.browser.PageWatch.Due;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageWatchTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final PageWatch watch = new PageWatch(Duration.ofSeconds(60));
    private long now = Long.MAX_VALUE - 5 * SECOND;

    @Test
    void nothingIsAskedOfABrowserThatIsNotThere() {
        assertThat(whatIsDueWithin(3_600)).isEmpty();
    }

    @Test
    void aPageThatNeverComesIsGivenTwiceAsLongEachTimeUpToTenMinutes() {
        for (int seconds : new int[] {60, 120, 240, 480, 600, 600}) {
            watch.started(now);
            assertThat(whatIsDueWithin(seconds - 1)).isEmpty();
            assertThat(whatIsDueWithin(2)).containsExactly(Due.END);
        }
        watch.started(now);
        watch.came(now);
        watch.lost(now);
        assertThat(whatIsDueWithin(21)).containsExactly(Due.END);
    }

    @Test
    void aPageThatAnswersIsAskedForEver() {
        watch.started(now);
        watch.came(now);
        for (int times = 0; times < 1_000; times++) {
            assertThat(whatIsDueWithin(5)).containsExactly(Due.ASK);
            watch.lives();
        }
    }

    @Test
    void aPageThatHangsIsGivenUpAfterFourQuestions() {
        watch.started(now);
        watch.came(now);
        assertThat(whatIsDueWithin(5)).containsExactly(Due.ASK);
        watch.lives();
        assertThat(whatIsDueWithin(24)).containsExactly(Due.ASK, Due.ASK, Due.ASK, Due.ASK);
        assertThat(whatIsDueWithin(3_600)).containsExactly(Due.END);
    }

    @Test
    void aWatchThatWasHeldUpItselfAsksBeforeItEndsAnything() {
        watch.started(now);
        watch.came(now);
        now += 600 * SECOND;
        assertThat(watch.at(now)).isEqualTo(Due.ASK);
        watch.lives();
        assertThat(watch.at(now)).isEqualTo(Due.NOTHING);
    }

    @Test
    void aPageThatIsReloadedComesBackInTime() {
        watch.started(now);
        watch.came(now);
        watch.lost(now);
        assertThat(whatIsDueWithin(19)).isEmpty();
        watch.came(now);
        assertThat(whatIsDueWithin(5)).containsExactly(Due.ASK);
    }

    @Test
    void aPageThatHasComeBeforeItsBrowserWasFoundIsNotAwaitedAnyMore() {
        watch.came(now);
        watch.started(now);
        assertThat(whatIsDueWithin(5)).containsExactly(Due.ASK);
        watch.lives();
        assertThat(whatIsDueWithin(5)).containsExactly(Due.ASK);
    }

    /** Looks twice a second. */
    private List<Due> whatIsDueWithin(int seconds) {
        List<Due> due = new ArrayList<>();
        for (int looks = 0; looks < 2 * seconds; looks++) {
            now += SECOND / 2;
            Due next = watch.at(now);
            if (next != Due.NOTHING) {
                due.add(next);
            }
        }
        return due;
    }
}
