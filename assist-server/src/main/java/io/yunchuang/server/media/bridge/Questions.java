package io.yunchuang.server.media.bridge;

import io.yunchuang.server.media.bridge.Colibri.Candidate;
import io.yunchuang.server.media.bridge.Colibri.Change;
import io.yunchuang.server.media.bridge.Colibri.Changed;
import io.yunchuang.server.media.bridge.Colibri.EndpointChange;
import io.yunchuang.server.media.bridge.Colibri.IceUdp;
import io.yunchuang.server.media.bridge.Colibri.MediaSource;
import io.yunchuang.server.media.bridge.Colibri.Ssrc;
import io.yunchuang.server.media.bridge.Colibri.SsrcGroup;
import io.yunchuang.server.media.bridge.Conference.BridgeEnd;
import io.yunchuang.server.media.bridge.Conference.Fingerprint;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.signaling.protocol.FaceLayers;
import io.yunchuang.signaling.protocol.PageId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a bridge is asked, in its own words, and what its answer says. */
final class Questions {
    private Questions() {}

    static Change of(Conference conference, BridgeStep step) {
        String meeting = conference.id().toString();
        return switch (step) {
            case BridgeStep.Close s -> Change.close(meeting);
            case BridgeStep.Expire s -> Change.of(meeting, EndpointChange.expire(endpoint(s.page())));
            case BridgeStep.Create s -> {
                EndpointChange endpoint = EndpointChange.create(endpoint(s.page()), MediaDialect.ALL);
                yield s.first() ? Change.open(meeting, endpoint) : Change.of(meeting, endpoint);
            }
            case BridgeStep.Tell s -> Change.of(meeting, answer(s.page(), s.end()));
        };
    }

    /** Adds to the candidates that the bridge has of that page. */
    static Change of(Conference conference, PageId page, PageEnd end, Candidate candidate) {
        return Change.of(
                conference.id().toString(),
                EndpointChange.update(endpoint(page), transport(end, List.of(candidate)), List.of()));
    }

    /** How a page reaches the only endpoint of this answer, which can be reached. */
    static BridgeEnd bridgeEnd(Changed made) {
        IceUdp end = made.endpoints().stream()
                .flatMap(endpoint -> endpoint.transport().stream())
                .flatMap(transport -> transport.transport().stream())
                .findFirst()
                .orElseThrow();
        Colibri.Fingerprint certificate = end.fingerprints().getFirst();
        return new BridgeEnd(
                end.ufrag(),
                end.pwd(),
                new Fingerprint(certificate.hash(), certificate.fingerprint()),
                end.candidates().stream().map(Candidates::line).toList(),
                end.webSockets().getFirst());
    }

    private static EndpointChange answer(PageId page, PageEnd end) {
        String endpoint = endpoint(page);
        List<MediaSource> sources =
                end.sources().stream().map(source -> source(endpoint, source)).toList();
        return EndpointChange.update(endpoint, transport(end, List.of()), sources);
    }

    private static String endpoint(PageId page) {
        return page.value();
    }

    private static IceUdp transport(PageEnd end, List<Candidate> candidates) {
        Colibri.Fingerprint certificate = new Colibri.Fingerprint(
                end.fingerprint().value(), end.fingerprint().hash(), end.setup());
        return new IceUdp(
                IceUdp.NAMESPACE, end.ufrag(), end.password(), true, List.of(certificate), candidates, List.of());
    }

    private static MediaSource source(String endpoint, Source source) {
        String name = source.kind().sourceName(endpoint);
        Map<String, String> parameters = Map.of("msid", endpoint + " " + name);
        return new MediaSource(
                MediaDialect.of(source.kind()).type(),
                name,
                source.ssrcs().map(ssrc -> new Ssrc(ssrc, name, parameters)).toList(),
                groups(source));
    }

    /** Which of several sizes are one picture, from small to large, and which number repairs which. */
    private static List<SsrcGroup> groups(Source source) {
        Stream<SsrcGroup> sizes = source.larger().isEmpty()
                ? Stream.empty()
                : Stream.of(new SsrcGroup(
                        "SIM",
                        Stream.concat(
                                        Stream.of(source.ssrc()),
                                        source.larger().stream().map(FaceLayers.Layer::ssrc))
                                .toList()));
        Stream<SsrcGroup> repairs = Stream.concat(
                        source.repair().stream().map(repair -> List.of(source.ssrc(), repair)),
                        source.larger().stream().map(layer -> List.of(layer.ssrc(), layer.repair())))
                .map(pair -> new SsrcGroup("FID", pair));
        return Stream.concat(sizes, repairs).toList();
    }
}
