package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.media.bridge.Colibri.Change;
import io.yunchuang.server.media.bridge.Colibri.Changed;
import io.yunchuang.server.media.bridge.Colibri.EndpointChange;
import io.yunchuang.server.media.bridge.Colibri.IceUdp;
import io.yunchuang.server.media.bridge.Conference.BridgeEnd;
import io.yunchuang.server.media.bridge.Conference.Fingerprint;
import io.yunchuang.server.media.bridge.Conference.Seat;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.protocol.LinkId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a seat to everybody who should have one, and takes it from everybody else. */
@ApplicationScoped
class SeatArranger {
    /** Makes the seats of a conference those. Fails when the bridge does; one who leaves needs nothing of the bridge. */
    Uni<ConferenceStore.Change<Conference>> arrange(Bridge bridge, Conference kept, List<ConferenceSeat> wanted) {
        Set<LinkId> links = wanted.stream().map(ConferenceSeat::link).collect(Collectors.toSet());
        List<Seat> leaving =
                kept.present().filter(seat -> !links.contains(seat.link())).toList();
        List<ConferenceSeat> coming = wanted.stream()
                .filter(seat -> !kept.links().contains(seat.link()))
                .toList();
        // One after the other: the bridge takes one endpoint at a time.
        Uni<Conference> seated = Uni.createFrom().item(kept);
        for (Seat seat : leaving) {
            seated = seated.chain(before -> leave(bridge, before, seat));
        }
        for (ConferenceSeat seat : coming) {
            seated = seated.chain(before -> join(bridge, before, seat));
        }
        return seated.map(next -> new ConferenceStore.Change<>(next, next));
    }

    private static Uni<Conference> leave(Bridge bridge, Conference conference, Seat seat) {
        return bridge.change(Change.of(meeting(conference), EndpointChange.expire(endpoint(seat))))
                .onFailure()
                .recoverWithNull()
                .replaceWith(() -> conference.left(seat.link()));
    }

    private static Uni<Conference> join(Bridge bridge, Conference conference, ConferenceSeat seat) {
        EndpointChange endpoint = EndpointChange.create(seat.page().value(), MediaDialect.ALL);
        // A bridge drops a conference with its last endpoint.
        Change change = conference.present().findAny().isPresent()
                ? Change.of(meeting(conference), endpoint)
                : Change.open(meeting(conference), endpoint);
        return bridge.change(change).map(made -> {
            if (!Bridge.isReachable(made)) {
                bridge.avoid();
                throw new UnreachableBridge();
            }
            return conference.joined(new Seat(seat.page(), seat.link(), bridgeEnd(made), Optional.empty(), false));
        });
    }

    private static BridgeEnd bridgeEnd(Changed made) {
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

    static String meeting(Conference conference) {
        return conference.id().toString();
    }

    static String endpoint(Seat seat) {
        return seat.page().value();
    }

    /** The bridge has made an endpoint that no page could reach. */
    private static final class UnreachableBridge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
