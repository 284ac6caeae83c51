package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.AttendantPages;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.AttendantView;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the page of an attendant beside a kiosk shows: what the citizen sees there. */
@ApplicationScoped
class AttendantViews implements ViewSource {
    private final AttendantPages pages;
    private final Attendances attendances;
    private final CallStore store;
    private final CallViews calls;
    private final WindowRegistry windows;

    AttendantViews(
            AttendantPages pages, Attendances attendances, CallStore store, CallViews calls, WindowRegistry windows) {
        this.pages = pages;
        this.attendances = attendances;
        this.store = store;
        this.calls = calls;
        this.windows = windows;
    }

    @Override
    public Role role() {
        return Role.ATTENDANT;
    }

    /** A page that has just ended is refused here, too: its socket is about to be closed. */
    @Override
    public Uni<ServerMessage.Attendant> view(String topic) {
        KioskId kiosk = new KioskId(topic);
        return Uni.combine()
                .all()
                .unis(pages.at(kiosk), windows.kiosk(kiosk))
                .asTuple()
                .chain(found -> view(
                        found.getItem1().orElseThrow(() -> new Refusal(ErrorCode.NOT_SIGNED_IN)),
                        found.getItem2().orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN))))
                .map(ServerMessage.Attendant::new);
    }

    private Uni<AttendantView> view(AttendantPages.Page page, KioskPlace place) {
        return Uni.combine()
                .all()
                .unis(attendances.card(page), call(place.id()))
                .asTuple()
                .map(parts -> new AttendantView(
                        place.id(),
                        place.name(),
                        place.city(),
                        place.centreName(),
                        parts.getItem1(),
                        page.until(),
                        page.choice(),
                        parts.getItem2()));
    }

    private Uni<Optional<CallView>> call(KioskId kiosk) {
        return store.shownAt(kiosk)
                .chain(row -> row.map(shown -> calls.besideKiosk(shown).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
