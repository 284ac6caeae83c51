package io.yunchuang.server.call;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.attendant.Attendants;
import io.yunchuang.server.expert.SubjectExperts;
import io.yunchuang.server.media.Peers;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.Consult;
import io.yunchuang.signaling.call.ControlGrant;
import io.yunchuang.signaling.call.DocumentShow;
import io.yunchuang.signaling.call.OpenedPortal;
import io.yunchuang.signaling.call.ScreenShare;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CallView.ClerkCard;
import io.yunchuang.signaling.protocol.CallView.Phase;
import io.yunchuang.signaling.protocol.CallView.SupervisorCard;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A talk, and what goes on in it, as its participants see it. */
@ApplicationScoped
class TalkViews {
    private final Attendants attendants;
    private final SubjectExperts experts;
    private final StaffDirectory staff;

    TalkViews(Attendants attendants, SubjectExperts experts, StaffDirectory staff) {
        this.attendants = attendants;
        this.experts = experts;
        this.staff = staff;
    }

    /** The view of it that one side has: the same for all, but for a supervisor of whom not everybody is told. */
    Uni<Phase> of(CallState.Active s, ClerkCard clerk, boolean kioskAway, Side viewer) {
        return control(s.control())
                .chain(control -> consults(s.consults())
                        .chain(consults -> supervision(s, viewer)
                                .map(supervision -> new CallView.Active(
                                        clerk,
                                        s.since(),
                                        s.agent().presence().isAway(),
                                        kioskAway,
                                        screen(s.screen()),
                                        control,
                                        document(s.document()),
                                        s.portal().map(TalkViews::portal),
                                        consults,
                                        supervision))));
    }

    private Uni<Optional<CallView.Supervision>> supervision(CallState.Active s, Side viewer) {
        return s.supervision()
                .filter(known -> known.isKnownTo(viewer))
                .map(known -> supervisor(known.supervisor().id())
                        .map(card -> Optional.of(new CallView.Supervision(
                                card,
                                known.mode(),
                                known.since(),
                                known.supervisor().presence().isAway()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<SupervisorCard> supervisor(StaffId manager) {
        Localized unknown = new Localized("", "");
        return staff.manager(manager)
                .map(found -> found.map(known -> new SupervisorCard(manager, known.name(), known.office()))
                        .orElseGet(() -> new SupervisorCard(manager, unknown, unknown)));
    }

    /** One after the other: they share the session. */
    private Uni<List<CallView.Consult>> consults(Map<Side, Consult> consults) {
        return Multi.createFrom()
                .iterable(new TreeMap<>(consults).entrySet())
                .onItem()
                .transformToUniAndConcatenate(seat -> consult(Peers.of(seat.getKey()), seat.getValue()))
                .collect()
                .asList();
    }

    private Uni<CallView.Consult> consult(PeerId peer, Consult consult) {
        return switch (consult) {
            case Consult.Ringing c ->
                experts.card(c.expert().id()).map(expert -> new CallView.ConsultRinging(peer, expert, c.ringUntil()));
            case Consult.Aside c ->
                experts.card(c.expert().id())
                        .map(expert -> new CallView.ConsultAside(
                                peer, expert, c.since(), c.expert().presence().isAway()));
            case Consult.Joined c ->
                experts.card(c.expert().id())
                        .map(expert -> new CallView.ConsultJoined(
                                peer, expert, c.since(), c.expert().presence().isAway()));
            case Consult.Over c ->
                experts.card(c.expert()).map(expert -> new CallView.ConsultOver(peer, expert, c.why()));
        };
    }

    private static CallView.Screen screen(ScreenShare screen) {
        return switch (screen) {
            case ScreenShare.Off off -> new CallView.ScreenOff();
            case ScreenShare.Asked asked -> new CallView.ScreenAsked(asked.until());
            case ScreenShare.Shown shown -> new CallView.ScreenShown(shown.since());
            case ScreenShare.NotShown not -> new CallView.ScreenNotShown(not.why());
        };
    }

    private Uni<CallView.Control> control(ControlGrant control) {
        return switch (control) {
            case ControlGrant.Off off -> Uni.createFrom().item(new CallView.ControlOff());
            case ControlGrant.Asked asked ->
                Uni.createFrom().item(new CallView.ControlAsked(asked.scope(), asked.until()));
            case ControlGrant.Granted granted ->
                attendant(granted)
                        .map(by -> new CallView.ControlGranted(granted.lease(), granted.scope(), granted.since(), by));
            case ControlGrant.NotGranted not -> Uni.createFrom().item(new CallView.ControlNotGranted(not.why()));
        };
    }

    private Uni<Optional<CallView.AttendantCard>> attendant(ControlGrant.Granted granted) {
        return granted.attendant()
                .map(attendants::card)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static CallView.Document document(DocumentShow document) {
        return switch (document) {
            case DocumentShow.Off off -> new CallView.DocumentOff();
            case DocumentShow.Asked asked -> new CallView.DocumentAsked(asked.until());
            case DocumentShow.Shown shown -> new CallView.DocumentShown(shown.since(), shown.pictures());
            case DocumentShow.NotShown not -> new CallView.DocumentNotShown(not.why());
        };
    }

    private static CallView.Portal portal(OpenedPortal portal) {
        return new CallView.Portal(portal.page().name(), portal.since(), portal.state());
    }
}
