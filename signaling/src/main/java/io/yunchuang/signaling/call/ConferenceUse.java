package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.PageId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a talk has of a media bridge, which takes from the pages the work of sending their faces and voices to each of the
 * others. The direct links stay open beside it, with or without anything on them: so a talk comes to a bridge, leaves it and
 * loses it without waiting for a connection. Part of the talk, so that it ends with the talk by construction.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface ConferenceUse {
    /**
     * The pages do not reach each other, or the bridge has failed that there was; another was not found yet.
     *
     * @param without those that have failed this talk
     */
    record Wanted(Set<BridgeId> without) implements ConferenceUse {
        public Wanted {
            without = Set.copyOf(without);
        }
    }

    /**
     * There is one. It alone carries the faces and voices of any two whose pages have landed: they have everybody over it.
     *
     * @param landed the pages that have
     * @param landing those that have not, while there are any
     * @param apart those that it does not reach; the direct links go on for them, and the others must not suffer for it
     * @param without those that have failed this talk, until this one carries it
     */
    record Used(
            BridgeId bridge,
            ConferenceId conference,
            Set<PageId> landed,
            Optional<Landing> landing,
            Set<Apart> apart,
            Set<BridgeId> without)
            implements ConferenceUse {
        public Used {
            landed = Set.copyOf(landed);
            apart = Set.copyOf(apart);
            without = Set.copyOf(without);
        }

        private Optional<Instant> nextTry() {
            return apart.stream().map(Apart::until).min(Comparator.naturalOrder());
        }
    }

    /**
     * Pages that try to have everybody over the bridge.
     *
     * @param until when it is given up; a page that gets nothing over the bridge would send both ways for ever
     */
    record Landing(Set<PageId> pages, Instant until) {
        public Landing {
            pages = Set.copyOf(pages);
        }
    }

    /**
     * A page in a talk that has a bridge, without a place on it.
     *
     * @param until when it may try again
     */
    record Apart(PageId page, Instant until) {}

    /** So few talk that it is not worth it: the direct links carry again, and the bridge beside them until then. */
    record Going(BridgeId bridge, ConferenceId conference, Set<PageId> landed, Instant until) implements ConferenceUse {
        public Going {
            landed = Set.copyOf(landed);
        }
    }

    /** All have failed, or none was to be had; not asked for again before that moment. */
    record Failed(Instant retryAt) implements ConferenceUse {}

    /** The conference to which pages are connected. */
    default Optional<ConferenceId> open() {
        return switch (this) {
            case Wanted c -> Optional.empty();
            case Used c -> Optional.of(c.conference());
            case Going c -> Optional.of(c.conference());
            case Failed c -> Optional.empty();
        };
    }

    /** The bridge that has it. */
    default Optional<BridgeId> on() {
        return switch (this) {
            case Wanted c -> Optional.empty();
            case Used c -> Optional.of(c.bridge());
            case Going c -> Optional.of(c.bridge());
            case Failed c -> Optional.empty();
        };
    }

    /** The bridges that have failed this talk and must not be given to it again just now. */
    default Set<BridgeId> failed() {
        return switch (this) {
            case Wanted c -> c.without();
            case Used c -> c.without();
            case Going c -> Set.of();
            case Failed c -> Set.of();
        };
    }

    /** When {@link CallCommand.MeetDeadline} has something to do. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case Wanted c -> Optional.empty();
            case Used c ->
                Stream.of(c.landing().map(Landing::until), c.nextTry())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
            case Going c -> Optional.of(c.until());
            case Failed c -> Optional.of(c.retryAt());
        };
    }
}
