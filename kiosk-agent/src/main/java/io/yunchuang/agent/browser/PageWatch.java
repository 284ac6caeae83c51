package io.yunchuang.agent.browser;

import java.time.Duration;

/**
 * Whether a browser is still worth its process: its page has to come to the bridge in time, and to answer there from then on.
 * Times are readings of {@link System#nanoTime}. Not thread-safe.
 */
final class PageWatch {
    /** What is to be done now. */
    enum Due {
        NOTHING,
        /** The page is to be asked whether it lives. */
        ASK,
        /** The browser is to be ended; told once. */
        END
    }

    /** A page that never comes, for example while the server is away, is not helped by haste. */
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(10);

    /** One that has come once is known to be able to, and a citizen may stand before it: that much less patience. */
    private static final int ONCE_IT_HAS_COME = 3;

    /** So many questions in a row may stay without an answer: counted, for this process may have been held up itself. */
    private static final int UNANSWERED = 4;

    private enum Stage {
        NO_BROWSER,
        AWAITED,
        THERE
    }

    private final Duration patience;
    private Duration nextPatience;
    private Stage stage = Stage.NO_BROWSER;
    private int unanswered;
    /** When the next thing is due. */
    private long due;

    /** @param patience how long the page may take to the bridge; twice as long each time that it has not come */
    PageWatch(Duration patience) {
        this.patience = patience;
        this.nextPatience = patience;
    }

    /** A browser has begun, or is found; the page of one that is found may have come already. */
    void started(long now) {
        if (stage != Stage.THERE) {
            await(nextPatience, now);
        }
    }

    /** The page has come to the bridge: all is well as long as it answers there. */
    void came(long now) {
        nextPatience = patience;
        stage = Stage.THERE;
        unanswered = 0;
        due = now + betweenQuestions().toNanos();
    }

    /** The page has answered. */
    void lives() {
        unanswered = 0;
    }

    /** The page is gone from the bridge. One that is only reloaded comes back soon. */
    void lost(long now) {
        await(patience.dividedBy(ONCE_IT_HAS_COME), now);
    }

    /** What is due now, and from now on no more. */
    Due at(long now) {
        if (stage == Stage.NO_BROWSER || now - due < 0) {
            return Due.NOTHING;
        }
        if (stage == Stage.THERE && unanswered < UNANSWERED) {
            unanswered++;
            due = now + betweenQuestions().toNanos();
            return Due.ASK;
        }
        stage = Stage.NO_BROWSER;
        Duration longer = nextPatience.multipliedBy(2);
        nextPatience = longer.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : longer;
        return Due.END;
    }

    private void await(Duration longest, long now) {
        stage = Stage.AWAITED;
        due = now + longest.toNanos();
    }

    private Duration betweenQuestions() {
        return patience.dividedBy(ONCE_IT_HAS_COME * UNANSWERED);
    }
}
