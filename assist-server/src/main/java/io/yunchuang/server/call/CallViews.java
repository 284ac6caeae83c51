package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.counter.CounterService;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.media.Peers;
import io.yunchuang.server.queue.Outlook;
import io.yunchuang.server.queue.QueueOutlook;
import io.yunchuang.server.staff.ClerkProfile;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.call.Line;
import io.yunchuang.signaling.call.MediaLink;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.call.Transfer;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CallView.CaptureSign;
import io.yunchuang.signaling.protocol.CallView.ClerkCard;
import io.yunchuang.signaling.protocol.CallView.ConferenceView;
import io.yunchuang.signaling.protocol.CallView.OneSided;
import io.yunchuang.signaling.protocol.CallView.PeerView;
import io.yunchuang.signaling.protocol.CallView.Phase;
import io.yunchuang.signaling.protocol.CallView.SeatView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MediaFlow;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.queue.WaitEstimate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call as its participants see it. */
@ApplicationScoped
class CallViews {
    private final WindowRegistry windows;
    private final StaffDirectory staff;
    private final TalkViews talks;
    private final QueueOutlook outlook;
    private final CounterService counter;
    private final TransferTargets targets;
    private final CallLinks links;
    private final CallCaptures captures;
    private final CallConfig config;
    private final Clock clock;

    CallViews(
            WindowRegistry windows,
            StaffDirectory staff,
            TalkViews talks,
            QueueOutlook outlook,
            CounterService counter,
            TransferTargets targets,
            CallLinks links,
            CallCaptures captures,
            CallConfig config,
            Clock clock) {
        this.windows = windows;
        this.staff = staff;
        this.talks = talks;
        this.outlook = outlook;
        this.counter = counter;
        this.targets = targets;
        this.links = links;
        this.captures = captures;
        this.config = config;
        this.clock = clock;
    }

    /** The view of one side. */
    Uni<CallView> of(CallRow row, Side viewer) {
        Call call = row.call();
        links.remember(call);
        Call.Subject subject = call.subject();
        return Uni.combine()
                .all()
                .unis(city(subject.originCity()), city(subject.permitCity()), phase(row, viewer), captures(call))
                .asTuple()
                .map(parts -> new CallView(
                        call.id(),
                        call.version(),
                        Peers.of(viewer),
                        subject.item(),
                        subject.itemName(),
                        subject.itemVersion(),
                        subject.category(),
                        parts.getItem1(),
                        parts.getItem2(),
                        subject.applicant(),
                        call.priority(),
                        call.hasCare(),
                        subject.placedAt(),
                        parts.getItem3(),
                        peers(call, viewer),
                        conference(call, viewer),
                        parts.getItem4()));
    }

    /** What whoever stands beside the kiosk sees of it: as the citizen does, without connections and pictures. */
    Uni<CallView> besideKiosk(CallRow row) {
        return of(row, Side.KIOSK)
                .map(view -> new CallView(
                        view.id(),
                        view.version(),
                        view.self(),
                        view.item(),
                        view.itemName(),
                        view.itemVersion(),
                        view.category(),
                        view.originCity(),
                        view.permitCity(),
                        view.applicant(),
                        view.priority(),
                        view.care(),
                        view.placedAt(),
                        view.phase(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    /** Nothing is taken, and nothing that was taken is shown, while nobody talks: so an answer does not wait for it. */
    private Uni<List<CaptureSign>> captures(Call call) {
        boolean talks = switch (call.state()) {
            case CallState.Queued s -> false;
            case CallState.Offered s -> false;
            case CallState.Connecting s -> false;
            case CallState.Active s -> true;
            case CallState.Offline s -> true;
            case CallState.Ended s -> true;
        };
        return talks && call.record().servedBy().isPresent()
                ? captures.of(call.id())
                : Uni.createFrom().item(List.of());
    }

    private static List<PeerView> peers(Call call, Side viewer) {
        return call.links().stream()
                .filter(link -> link.has(viewer))
                .map(link -> peer(link, viewer))
                .toList();
    }

    private static PeerView peer(MediaLink link, Side viewer) {
        Side other = link.peerOf(viewer);
        MediaFlow sends = link.from(viewer);
        MediaFlow receives = link.from(other);
        return new PeerView(
                Peers.of(other),
                link.id(),
                link.offers() == viewer,
                sends != MediaFlow.NOTHING,
                sends == receives ? Optional.empty() : Optional.of(new OneSided(sends, receives)));
    }

    private static Optional<ConferenceView> conference(Call call, Side viewer) {
        return call.seats().stream()
                .filter(seat -> seat.side() == viewer)
                .findFirst()
                .map(own -> new ConferenceView(own.link(), others(call, own), call.sendsLayers()));
    }

    private static List<SeatView> others(Call call, ConferenceSeat own) {
        Set<PageId> carried = call.carried();
        return call.seats().stream()
                .filter(seat -> seat.side() != own.side())
                .map(seat -> new SeatView(
                        Peers.of(seat.side()), seat.page(), carried.containsAll(Set.of(own.page(), seat.page()))))
                .toList();
    }

    private Uni<Phase> phase(CallRow row, Side viewer) {
        Call call = row.call();
        return switch (call.state()) {
            case CallState.Queued s -> queued(call, s);
            case CallState.Offered s ->
                transferring(s.line()).map(transfer -> new CallView.Offered(s.ringUntil(), transfer));
            case CallState.Connecting s ->
                card(s.agent().id()).map(clerk -> new CallView.Connecting(clerk, s.mediaBy()));
            case CallState.Active s ->
                card(s.agent().id())
                        .chain(clerk -> talks.of(s, clerk, call.kiosk().isAway(), viewer));
            case CallState.Offline s -> offline(row, s);
            case CallState.Ended s -> Uni.createFrom().item(new CallView.Ended(s.reason(), s.at(), call.mayRate()));
        };
    }

    private Uni<Phase> queued(Call call, CallState.Queued s) {
        return outlook.of(call.id(), call.subject().permitCity(), call.subject().category())
                .chain(expected -> transferring(s.line())
                        .map(transfer -> new CallView.Queued(
                                Optional.of(expected.position()),
                                WaitEstimate.of(expected.position(), expected.working(), expected.service())
                                        .map(Duration::toSeconds),
                                expected.onDuty(),
                                counterIsBetter(s, expected),
                                s.line().queuedAt(),
                                transfer)));
    }

    /** Somebody who is being handed on has a clerk in prospect, whoever else is there. */
    private boolean counterIsBetter(CallState.Queued s, Outlook expected) {
        return s.line().transfer().isEmpty()
                && (expected.working() == 0 || s.line().isTooLong(clock.instant(), config.policy()));
    }

    private Uni<Optional<CallView.Transferring>> transferring(Line line) {
        return line.transfer()
                .map(Transfer::target)
                .map(target -> targets.name(target).map(name -> Optional.of(new CallView.Transferring(target, name))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Phase> offline(CallRow row, CallState.Offline s) {
        return counter.ticket(row.ticket().orElseThrow())
                .map(ticket -> new CallView.Offline(
                        s.reason(),
                        ticket.orElseThrow(() -> new Refusal(ErrorCode.TICKET_UNKNOWN)),
                        row.call().mayRate()));
    }

    /** The clerk as the citizen may know him. */
    Uni<ClerkCard> card(StaffId clerk) {
        return staff.clerk(clerk)
                .map(known -> known.map(CallViews::card)
                        .orElseGet(() -> new ClerkCard(clerk, new Localized("", ""), new Localized("", ""))));
    }

    private static ClerkCard card(ClerkProfile profile) {
        return new ClerkCard(profile.id(), profile.name(), profile.office());
    }

    private Uni<Localized> city(CityCode code) {
        return windows.city(code)
                .map(city -> city.map(City::name).orElseGet(() -> new Localized(code.value(), code.value())));
    }
}
