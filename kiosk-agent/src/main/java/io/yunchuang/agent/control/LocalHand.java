package io.yunchuang.agent.control;

import io.yunchuang.remotecontrol.input.Press;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a hand at the kiosk wants, by what was pressed there. Not thread-safe. */
final class LocalHand {
    /** A key that is only pressed may be meant for the page in front. */
    private static final Duration HELD = Duration.ofSeconds(1);

    private final OwnPresses own;
    private OptionalLong escapeSince = OptionalLong.empty();

    LocalHand(OwnPresses own) {
        this.own = own;
    }

    /** What it may want. */
    enum Wish {
        /** It works on the machine itself. */
        PAUSE,
        /** It has held Escape for a second. */
        STOP
    }

    /** What it wants now, which is {@code nanos} on a clock that never runs backwards. */
    Optional<Wish> wish(List<SeenPress> seen, long nanos) {
        Optional<Wish> wish = Optional.empty();
        for (SeenPress each : seen) {
            if (!each.down() && each.what() == Press.ESCAPE) {
                escapeSince = OptionalLong.empty();
            } else if (each.down() && isForeign(each)) {
                wish = Optional.of(Wish.PAUSE);
                if (each.what() == Press.ESCAPE && escapeSince.isEmpty()) {
                    escapeSince = OptionalLong.of(nanos);
                }
            }
        }
        return hasHeldEscape(nanos) ? Optional.of(Wish.STOP) : wish;
    }

    /** Nobody has pressed anything yet. */
    void forget() {
        escapeSince = OptionalLong.empty();
    }

    private boolean hasHeldEscape(long nanos) {
        return escapeSince.isPresent() && nanos - escapeSince.getAsLong() >= HELD.toNanos();
    }

    private boolean isForeign(SeenPress press) {
        return !(press.made() && own.explain(press.what()));
    }
}
