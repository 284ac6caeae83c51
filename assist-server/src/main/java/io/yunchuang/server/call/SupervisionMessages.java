package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.call.Supervision.Arrival;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SupervisionMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Turns what a supervising manager's page says into commands; what his city lets him do is looked up with each. */
@ApplicationScoped
class SupervisionMessages implements MessageHandler {
    private final CallService calls;
    private final SupervisionPolicies policies;
    private final LiveViews views;

    SupervisionMessages(CallService calls, SupervisionPolicies policies, LiveViews views) {
        this.calls = calls;
        this.policies = policies;
        this.views = views;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.Supervise.class, ClientMessage.LeaveSupervision.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        StaffId manager = new StaffId(from.id());
        return switch (message) {
            case ClientMessage.Supervise m -> supervise(manager, page(from), m);
            case ClientMessage.LeaveSupervision m ->
                calls.apply(m.call(), new Actor.Manager(manager), new CallCommand.LeaveSupervision());
            case ClientMessage other -> throw new IllegalArgumentException("Supervises nothing: " + other);
        };
    }

    /** That a manager is in one call at a time, the database decides. */
    private Uni<Void> supervise(StaffId manager, PageId page, ClientMessage.Supervise m) {
        return calls.apply(
                        m.call(),
                        new Actor.Manager(manager),
                        call -> Uni.createFrom()
                                .item(command(
                                        m.mode(),
                                        new Arrival(
                                                manager,
                                                page,
                                                policies.of(call.subject().permitCity())))))
                .onFailure(ConstraintViolationException.class)
                .transform(twice -> new Refusal(ErrorCode.SUPERVISION_ELSEWHERE));
    }

    private static CallCommand command(SupervisionMode mode, Arrival who) {
        return switch (mode) {
            case LISTEN -> new CallCommand.Listen(who);
            case WHISPER -> new CallCommand.Whisper(who);
            case BARGE_IN -> new CallCommand.BargeIn(who);
        };
    }

    /** A page that has just been replaced by a newer one begins nothing. */
    private PageId page(Participant from) {
        return views.page(Role.SUPERVISOR, from.id()).orElseThrow(() -> new Refusal(ErrorCode.NOT_ALLOWED));
    }
}
