package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a participant's page is connected; the page is remembered so that its media link outlives a lost socket. */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface Presence {
    PageId page();

    /** Connected. */
    record Here(PageId page) implements Presence {}

    /** Not connected since that moment. */
    record Away(PageId page, Instant since) implements Presence {}

    /** This presence after its socket was lost; keeps the moment when it is away already. */
    default Presence lostAt(Instant now) {
        return switch (this) {
            case Here here -> new Away(here.page(), now);
            case Away away -> away;
        };
    }

    @JsonIgnore
    default boolean isAway() {
        return switch (this) {
            case Here here -> false;
            case Away away -> true;
        };
    }

    /** When somebody who is away has been so for that long. */
    default Optional<Instant> awayLimit(Duration grace) {
        return switch (this) {
            case Here here -> Optional.empty();
            case Away away -> Optional.of(away.since().plus(grace));
        };
    }
}
