package io.yunchuang.server.media.bridge;

import io.yunchuang.signaling.protocol.LinkId;
import java.util.HashSet;
import java.util.Set;

/**
 * Who has to be told how a conference now is.
 *
 * @param everybody changed or not: whoever was away for a moment has missed what he was told then
 * @param senders who send something new, which the others have to know
 */
record ConferenceNews(boolean everybody, Set<LinkId> senders) {
    static final ConferenceNews NONE = new ConferenceNews(false, Set.of());
    static final ConferenceNews FOR_EVERYBODY = new ConferenceNews(true, Set.of());

    ConferenceNews {
        senders = Set.copyOf(senders);
    }

    /** With what a step has changed, now that the bridge has done it. */
    ConferenceNews and(BridgeStep step) {
        return switch (step) {
            case BridgeStep.Close s -> this;
            case BridgeStep.Expire s -> new ConferenceNews(true, senders);
            case BridgeStep.Create s -> new ConferenceNews(true, senders);
            case BridgeStep.Tell s -> new ConferenceNews(everybody, with(s.link()));
        };
    }

    boolean isFor(LinkId reader) {
        return everybody || senders.stream().anyMatch(sender -> !sender.equals(reader));
    }

    boolean isNone() {
        return !everybody && senders.isEmpty();
    }

    private Set<LinkId> with(LinkId sender) {
        Set<LinkId> more = new HashSet<>(senders);
        more.add(sender);
        return more;
    }
}
