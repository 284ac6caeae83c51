package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.media.bridge.Colibri.Candidate;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.SignalPayload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What pages say to the bridge, which cannot hear them itself. */
@ApplicationScoped
public class ConferenceSignals {
    private static final Logger LOG = Logger.getLogger(ConferenceSignals.class);

    private final ConferenceStore store;
    private final ConferenceTurns turns;

    ConferenceSignals(ConferenceStore store, ConferenceTurns turns) {
        this.store = store;
        this.turns = turns;
    }

    /**
     * Takes a page's answer or candidate. What a page has answered is stored; the bridge is told beside it: a page whose
     * bridge hangs must not wait with everything else that it has to say.
     *
     * @param link of the sender's own page to the bridge
     * @return refused with {@code FIELD_INVALID} for an offer, which only the bridge makes, and with {@code SDP_INVALID} for
     *     an answer that is none to such an offer, or that names what somebody else sends
     */
    public Uni<Void> hear(CallId call, LinkId link, SignalPayload payload) {
        return switch (payload) {
            case SignalPayload.Description said -> {
                if (said.kind() != SignalPayload.Kind.ANSWER) {
                    throw new Refusal(ErrorCode.FIELD_INVALID);
                }
                PageEnd end = AnswerReader.read(said.sdp(), said.layers());
                yield ofPage(call, link)
                        .chain(found -> found.map(conference -> answered(conference.id(), link, end))
                                .orElseGet(ConferenceSignals::nothing));
            }
            case SignalPayload.Candidate found ->
                Candidates.read(found.candidate())
                        .map(candidate -> reachedAt(call, link, candidate))
                        .orElseGet(ConferenceSignals::nothing);
        };
    }

    /** The one where the page has a seat; empty when it has none any more. */
    private Uni<Optional<Conference>> ofPage(CallId call, LinkId link) {
        return store.ofCall(call)
                .map(conferences -> conferences.stream()
                        .filter(conference -> conference.seat(link).isPresent())
                        .findFirst());
    }

    private Uni<Void> answered(ConferenceId id, LinkId link, PageEnd end) {
        return store.change(id, kept -> take(kept, link, end))
                .invoke(found -> found.filter(news -> news).ifPresent(news -> turns.goOn(id, ConferenceNews.NONE)))
                .replaceWithVoid();
    }

    /** Of two who answer at once with the same numbers the first one has them. */
    private static ConferenceStore.Change<Boolean> take(Conference kept, LinkId link, PageEnd end) {
        if (kept.usesAnothers(link, end)) {
            LOG.warnf("A page of call %s sends under the number of another one", kept.call());
            throw new Refusal(ErrorCode.SDP_INVALID);
        }
        boolean asked = kept.seat(link).filter(Seat::isMade).isPresent();
        Conference next = asked ? kept.answered(link, end) : kept;
        return new ConferenceStore.Change<>(next, !next.equals(kept));
    }

    private Uni<Void> reachedAt(CallId call, LinkId link, Candidate candidate) {
        return ofPage(call, link)
                .invoke(found -> found.ifPresent(conference -> turns.add(conference.id(), link, candidate)))
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
