package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The public display of a centre: numbers only, nothing personal.
 *
 * @param calling the newest call
 * @param recent the five before it
 */
public record DisplayView(CentreId id, Localized centre, Optional<Called> calling, List<Called> recent, int waiting) {
    /** A number called to a counter; {@code times} grows when it is called again. */
    public record Called(TicketId ticket, String number, Localized counter, Instant at, int times) {}
}
