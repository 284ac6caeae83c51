package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.PlainText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Passes scanned codes on. A code that stays before the scanner is passed on once, and one whose text may not be shown
 * ({@link PlainText}) never. Codes can be personal: none reaches a log.
 */
final class CodeSink {
    /** How long a code must be out of sight before it counts as shown again. */
    static final Duration AGAIN = Duration.ofSeconds(3);

    private final Consumer<PlainText> receiver;
    private final Clock clock;
    private Optional<PlainText> last = Optional.empty();
    private Instant seen = Instant.MIN;

    CodeSink(Consumer<PlainText> receiver, Clock clock) {
        this.receiver = receiver;
        this.clock = clock;
    }

    void scanned(String code) {
        try {
            pass(new PlainText(code));
        } catch (BadMessageException notText) {
            // Whatever it is, it is no code of an item, a case or a ticket.
        }
    }

    private void pass(PlainText code) {
        Instant now = clock.instant();
        boolean still = last.filter(code::equals).isPresent() && now.isBefore(seen.plus(AGAIN));
        last = Optional.of(code);
        seen = now;
        if (!still) {
            receiver.accept(code);
        }
    }
}
