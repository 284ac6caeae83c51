package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.media.bridge.Colibri.Candidate;
import io.yunchuang.server.media.bridge.Colibri.Change;
import io.yunchuang.server.media.bridge.Colibri.EndpointChange;
import io.yunchuang.server.media.bridge.Colibri.IceUdp;
import io.yunchuang.server.media.bridge.Colibri.MediaSource;
import io.yunchuang.server.media.bridge.Colibri.Ssrc;
import io.yunchuang.server.media.bridge.Colibri.SsrcGroup;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Seat;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.SignalPayload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What pages say to the bridge, which cannot hear them itself. */
@ApplicationScoped
public class ConferenceSignals {
    private static final Logger LOG = Logger.getLogger(ConferenceSignals.class);

    private final BridgePool pool;
    private final ConferenceStore store;
    private final ConferencePost post;
    private final Instance<ConferenceDesk> desk;
    private final Lanes<LinkId> lanes;

    ConferenceSignals(
            BridgePool pool,
            ConferenceStore store,
            ConferencePost post,
            Instance<ConferenceDesk> desk,
            EventLoops loops) {
        this.pool = pool;
        this.store = store;
        this.post = post;
        this.desk = desk;
        this.lanes = new Lanes<>(loops, "Passing a page's answer to a bridge");
    }

    /**
     * Takes a page's answer or candidate. The bridge is told beside it: a page whose bridge hangs must not wait with
     * everything else that it has to say.
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
                PageEnd end = AnswerReader.read(said.sdp());
                yield with(call, link, conference -> {
                    requireOwn(conference, link, end);
                    answered(conference, link, end);
                });
            }
            case SignalPayload.Candidate found -> {
                Candidates.read(found.candidate()).ifPresent(candidate -> reachedAt(call, link, candidate));
                yield nothing();
            }
        };
    }

    private interface Work {
        void on(Conference conference);
    }

    /** Nothing happens when the page has no seat any more. */
    private Uni<Void> with(CallId call, LinkId link, Work work) {
        return ofPage(call, link).invoke(found -> found.ifPresent(work::on)).replaceWithVoid();
    }

    private Uni<Optional<Conference>> ofPage(CallId call, LinkId link) {
        return store.ofCall(call)
                .map(conferences -> conferences.stream()
                        .filter(conference -> conference.seat(link).isPresent())
                        .findFirst());
    }

    private Uni<Void> lost(Conference conference, Throwable failure) {
        LOG.warnf(
                "Media bridge %s has failed for call %s: %s",
                conference.bridge(), conference.call(), Reasons.of(failure));
        return desk.get().lose(conference.call(), conference.id());
    }

    private static void requireOwn(Conference conference, LinkId link, PageEnd end) {
        if (conference.usesAnothers(link, end)) {
            LOG.warnf("A page of call %s sends under the number of another one", conference.call());
            throw new Refusal(ErrorCode.SDP_INVALID);
        }
    }

    private void answered(Conference found, LinkId link, PageEnd end) {
        lanes.run(
                link,
                () -> store.changeKnown(found.id(), kept -> take(kept, link, end))
                        .map(taken -> taken.flatMap(known -> known))
                        .chain(taken -> taken.map(next -> announce(next, link)).orElseGet(ConferenceSignals::nothing))
                        .onFailure()
                        .recoverWithUni(failure -> lost(found, failure)));
    }

    private Uni<ConferenceStore.Change<Optional<Conference>>> take(Conference kept, LinkId link, PageEnd end) {
        Optional<Seat> seat = kept.seat(link)
                .filter(known -> !known.pageEnd().equals(Optional.of(end)))
                // Two who answer at once with the same numbers: the first one has them.
                .filter(known -> !kept.usesAnothers(link, end));
        if (seat.isEmpty()) {
            return Uni.createFrom().item(new ConferenceStore.Change<>(kept, Optional.empty()));
        }
        String endpoint = SeatArranger.endpoint(seat.get());
        EndpointChange change =
                EndpointChange.update(endpoint, transport(end, List.of()), sources(endpoint, end.sources()));
        return bridge(kept)
                .change(Change.of(SeatArranger.meeting(kept), change))
                .replaceWith(() -> kept.answered(link, end))
                .map(next -> new ConferenceStore.Change<>(next, Optional.of(next)));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> announce(Conference conference, LinkId sender) {
        return desk.get()
                .call(conference.call())
                .invoke(call -> call.ifPresent(known -> post.announce(known, conference, sender)))
                .replaceWithVoid();
    }

    /** Candidates add to those that the bridge has; it can do without one that it does not want. */
    private void reachedAt(CallId call, LinkId link, Candidate candidate) {
        lanes.run(
                link,
                () -> ofPage(call, link)
                        .chain(found -> found.map(conference -> tell(conference, link, candidate))
                                .orElseGet(ConferenceSignals::nothing)));
    }

    private Uni<Void> tell(Conference conference, LinkId link, Candidate candidate) {
        return conference
                .seat(link)
                .flatMap(seat -> seat.pageEnd()
                        .map(end -> Change.of(
                                SeatArranger.meeting(conference),
                                EndpointChange.update(
                                        SeatArranger.endpoint(seat), transport(end, List.of(candidate)), List.of()))))
                .map(change -> bridge(conference).change(change).replaceWithVoid())
                .orElseGet(ConferenceSignals::nothing);
    }

    private Bridge bridge(Conference conference) {
        return pool.find(conference.bridge())
                .orElseThrow(() -> new IllegalStateException("No longer configured: " + conference.bridge()));
    }

    private static IceUdp transport(PageEnd end, List<Candidate> candidates) {
        Colibri.Fingerprint certificate = new Colibri.Fingerprint(
                end.fingerprint().value(), end.fingerprint().hash(), end.setup());
        return new IceUdp(
                IceUdp.NAMESPACE, end.ufrag(), end.password(), true, List.of(certificate), candidates, List.of());
    }

    private static List<MediaSource> sources(String endpoint, List<Source> sources) {
        return sources.stream().map(source -> source(endpoint, source)).toList();
    }

    private static MediaSource source(String endpoint, Source source) {
        String name = source.kind().sourceName(endpoint);
        Map<String, String> parameters = Map.of("msid", endpoint + " " + name);
        List<SsrcGroup> groups = source.repair()
                .map(repair -> List.of(new SsrcGroup("FID", List.of(source.ssrc(), repair))))
                .orElse(List.of());
        return new MediaSource(
                MediaDialect.of(source.kind()).type(),
                name,
                source.ssrcs().map(ssrc -> new Ssrc(ssrc, name, parameters)).toList(),
                groups);
    }
}
