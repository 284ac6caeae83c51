package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SupervisorView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a supervising manager's page shows: the talk, and neither note nor materials nor pictures of it. */
@ApplicationScoped
class SupervisorViews implements ViewSource {
    private static final Localized NOWHERE = new Localized("", "");

    private final CallStore store;
    private final CallViews calls;
    private final WindowRegistry windows;

    SupervisorViews(CallStore store, CallViews calls, WindowRegistry windows) {
        this.store = store;
        this.calls = calls;
        this.windows = windows;
    }

    @Override
    public Role role() {
        return Role.SUPERVISOR;
    }

    @Override
    public Uni<ServerMessage.Supervisor> view(String topic) {
        return store.supervisedBy(new StaffId(topic))
                .chain(row -> row.map(call -> supervised(call).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(call -> new ServerMessage.Supervisor(new SupervisorView(call)));
    }

    private Uni<SupervisorView.Supervised> supervised(CallRow row) {
        Call call = row.call();
        return calls.of(row, Side.SUPERVISOR)
                .chain(view -> windows.kiosk(call.subject().kiosk())
                        .map(kiosk -> new SupervisorView.Supervised(
                                view,
                                kiosk.map(KioskPlace::name).orElse(NOWHERE),
                                kiosk.map(KioskPlace::centreName).orElse(NOWHERE),
                                isKnownTo(call, Side.KIOSK),
                                isKnownTo(call, Side.CLERK))));
    }

    private static boolean isKnownTo(Call call, Side side) {
        return call.supervision().filter(known -> known.isKnownTo(side)).isPresent();
    }
}
