package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.AttendanceChanged;
import io.yunchuang.server.access.AttendantPages;
import io.yunchuang.server.attendant.Attendants;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.protocol.AttendantView.Choice;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;

/** What a kiosk and the page of the attendant beside it do about that page itself. */
@ApplicationScoped
class AttendantMessages implements MessageHandler {
    private final AttendantPages pages;
    private final Attendants attendants;
    private final Attendances attendances;
    private final LiveViews views;
    private final Event<AttendanceChanged> changed;

    AttendantMessages(
            AttendantPages pages,
            Attendants attendants,
            Attendances attendances,
            LiveViews views,
            Event<AttendanceChanged> changed) {
        this.pages = pages;
        this.attendants = attendants;
        this.attendances = attendances;
        this.views = views;
        this.changed = changed;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(
                ClientMessage.SignInAttendant.class,
                ClientMessage.ReportChoice.class,
                ClientMessage.EndAttendance.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        KioskId kiosk = new KioskId(from.id());
        return switch (message) {
            case ClientMessage.SignInAttendant m ->
                attendants
                        .require(kiosk, m.attendant(), m.pin())
                        .chain(() -> pages.signIn(kiosk, m.attendant()))
                        .invoke(() -> views.refresh(Role.KIOSK, kiosk.value()));
            case ClientMessage.ReportChoice m -> shows(kiosk, m);
            case ClientMessage.EndAttendance m -> end(kiosk, from.role());
            case ClientMessage other -> throw new IllegalArgumentException("Not about attendants' pages: " + other);
        };
    }

    private Uni<Void> shows(KioskId kiosk, ClientMessage.ReportChoice m) {
        return views.page(Role.KIOSK, kiosk.value())
                .map(page -> pages.shows(kiosk, page, m.item().map(item -> new Choice(item, m.permitCity())))
                        .invoke(() -> views.refresh(Role.ATTENDANT, kiosk.value())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Whoever ends it, the page that is to go does not have to agree. */
    private Uni<Void> end(KioskId kiosk, Role by) {
        Uni<String> actor = by == Role.ATTENDANT
                ? attendances
                        .acting(kiosk)
                        .map(acting -> acting.as().id().value())
                        .onFailure()
                        .recoverWithItem(kiosk.value())
                : Uni.createFrom().item(kiosk.value());
        return actor.chain(who -> pages.end(kiosk, who)).invoke(() -> changed.fire(new AttendanceChanged(kiosk)));
    }
}
