package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.PageId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a talk has of a media bridge, which takes from the pages the work of sending their faces and voices to each of the
 * others. The direct links stay open beside it, with or without anything on them: so a talk comes to a bridge, leaves it and
 * loses it without waiting for a connection. Part of the talk, so that it ends with the talk by construction.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface ConferenceUse {
    /**
     * There is one. It alone carries faces and voices once every page has all of them over it.
     *
     * @param landed the pages that have
     * @param landBy until when the others may try, while there are any; a page that gets nothing over the bridge would send
     *     both ways for ever
     */
    record Used(BridgeId bridge, ConferenceId conference, Set<PageId> landed, Optional<Instant> landBy)
            implements ConferenceUse {
        public Used {
            landed = Set.copyOf(landed);
        }
    }

    /** So few talk that it is not worth it: the direct links carry again, and the bridge beside them until then. */
    record Going(BridgeId bridge, ConferenceId conference, Set<PageId> landed, Instant until) implements ConferenceUse {
        public Going {
            landed = Set.copyOf(landed);
        }
    }

    /** One has failed, or none was to be had; not asked for again before that moment. */
    record Failed(Instant retryAt) implements ConferenceUse {}

    /** The conference to which pages are connected. */
    default Optional<ConferenceId> open() {
        return switch (this) {
            case Used c -> Optional.of(c.conference());
            case Going c -> Optional.of(c.conference());
            case Failed c -> Optional.empty();
        };
    }

    /** The bridge that has it. */
    default Optional<BridgeId> on() {
        return switch (this) {
            case Used c -> Optional.of(c.bridge());
            case Going c -> Optional.of(c.bridge());
            case Failed c -> Optional.empty();
        };
    }

    /** When {@link CallCommand.MeetDeadline} has something to do. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case Used c -> c.landBy();
            case Going c -> Optional.of(c.until());
            case Failed c -> Optional.of(c.retryAt());
        };
    }
}
