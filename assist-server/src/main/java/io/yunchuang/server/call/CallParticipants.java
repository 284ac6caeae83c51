package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.DocumentShow;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Whose a call is, for capabilities that keep things of it. */
@ApplicationScoped
public class CallParticipants {
    private final CallStore store;
    private final ClerkDuties duties;
    private final LiveViews views;

    CallParticipants(CallStore store, ClerkDuties duties, LiveViews views) {
        this.store = store;
        this.duties = duties;
        this.views = views;
    }

    /** The call with that id. Refuses with {@code CALL_UNKNOWN}. */
    public Uni<Call> call(CallId id) {
        return store.find(id)
                .map(found -> found.map(CallRow::call).orElseThrow(() -> new Refusal(ErrorCode.CALL_UNKNOWN)));
    }

    /**
     * The call in which that kiosk's citizen shows documents just now, having agreed to it. Refuses with
     * {@code CALL_UNKNOWN}, {@code NOT_YOURS}, {@code CALL_ENDED}, while nobody talks yet {@code CALL_WRONG_STATE}, or
     * {@code DOCUMENT_NOT_SHOWN}.
     */
    public Uni<Call> showingDocuments(CallId id, KioskId kiosk) {
        return call(id).invoke(call -> {
            if (!call.subject().kiosk().equals(kiosk)) {
                throw new Refusal(ErrorCode.NOT_YOURS);
            }
            if (!call.state().isLive()) {
                throw new Refusal(ErrorCode.CALL_ENDED);
            }
            if (!(call.state() instanceof CallState.Active talk)) {
                throw new Refusal(ErrorCode.CALL_WRONG_STATE);
            }
            if (!(talk.document() instanceof DocumentShow.Shown)) {
                throw new Refusal(ErrorCode.DOCUMENT_NOT_SHOWN);
            }
        });
    }

    /**
     * The call on which that clerk talks, or which he wraps up. Refuses with {@code CALL_UNKNOWN}, or {@code NOT_YOURS} for
     * anybody else's and for his own once he is done with it.
     */
    public Uni<Call> inHandOf(CallId id, StaffId clerk) {
        return call(id).chain(call -> isInHand(call, clerk).map(own -> {
            if (!own) {
                throw new Refusal(ErrorCode.NOT_YOURS);
            }
            return call;
        }));
    }

    /** The same; or the call to which that clerk is asked as an expert, and has come. */
    public Uni<Call> seenBy(CallId id, StaffId clerk) {
        return call(id).chain(call -> hasExpert(call, clerk) ? Uni.createFrom().item(call) : inHandOf(id, clerk));
    }

    private static boolean hasExpert(Call call, StaffId person) {
        return call.state().expertsWhoHaveCome().values().stream()
                .anyMatch(expert -> expert.id().equals(person));
    }

    private Uni<Boolean> isInHand(Call call, StaffId clerk) {
        if (call.state() instanceof CallState.Active talk) {
            return Uni.createFrom().item(talk.agent().id().equals(clerk));
        }
        return duties.duty(clerk).chain(duty -> switch (duty.status()) {
            case WRAP_UP ->
                store.lastServedBy(clerk)
                        .map(last -> last.filter(row -> row.call().id().equals(call.id()))
                                .isPresent());
            case OFFERED, BUSY, READY, PAUSED, OFF -> Uni.createFrom().item(false);
        });
    }

    /** Those of these calls that were over before that moment. */
    public Uni<Set<CallId>> overBefore(Collection<CallId> calls, Instant moment) {
        return store.overBefore(calls, moment);
    }

    /** Everybody at a console whom the call concerns. */
    static Stream<StaffId> staff(Call call) {
        Stream<CallState.Agent> there =
                Stream.concat(call.state().clerk().stream(), call.state().experts().values().stream());
        return Stream.concat(there.map(CallState.Agent::id), call.record().servedBy().stream())
                .distinct();
    }

    /** Brings everybody at a call its fresh view; to be called once what changed is committed. */
    public void refresh(Call call) {
        views.refresh(Role.KIOSK, call.subject().kiosk().value());
        staff(call).forEach(clerk -> views.refresh(Role.CLERK, clerk.value()));
        call.state()
                .supervisor()
                .ifPresent(
                        manager -> views.refresh(Role.SUPERVISOR, manager.id().value()));
    }
}
