package io.yunchuang.server.queue;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.live.PresenceListener;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.queue.ClerkDuty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The clerks' own commands about their duty, and what their pages' coming and going does to it. */
@ApplicationScoped
class DutyMessages implements MessageHandler, PresenceListener {
    private final ClerkDuties duties;
    private final Dispatcher dispatcher;
    private final LiveViews views;
    private final EventLoops loops;

    DutyMessages(ClerkDuties duties, Dispatcher dispatcher, LiveViews views, EventLoops loops) {
        this.duties = duties;
        this.dispatcher = dispatcher;
        this.views = views;
        this.loops = loops;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.GoReady.class, ClientMessage.Pause.class, ClientMessage.GoOff.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        StaffId clerk = new StaffId(from.id());
        Uni<ClerkDuty> changed = switch (message) {
            case ClientMessage.GoReady m -> duties.ready(clerk);
            case ClientMessage.Pause m -> duties.pause(clerk, m.reason());
            case ClientMessage.GoOff m -> duties.off(clerk);
            case ClientMessage other -> throw new IllegalArgumentException("Not about duty: " + other);
        };
        return changed.invoke(this::told).replaceWithVoid();
    }

    @Override
    public Uni<Void> joined(Participant participant, PageId page) {
        return participant.role() == Role.CLERK
                ? duties.joined(new StaffId(participant.id()), page)
                        .invoke(this::told)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> left(Participant participant, PageId page) {
        return participant.role() == Role.CLERK
                ? duties.lost(new StaffId(participant.id()), page)
                        .invoke(this::told)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> endWrapUps() {
        return loops.run(() -> duties.endWrapUps()
                .invoke(clerks -> clerks.forEach(clerk -> {
                    views.refresh(Role.CLERK, clerk.value());
                    dispatcher.clerkIsFree(clerk);
                }))
                .replaceWithVoid());
    }

    private void told(ClerkDuty duty) {
        views.refresh(Role.CLERK, duty.clerk().value());
        if (duty.status() == ClerkStatus.READY) {
            dispatcher.clerkIsFree(duty.clerk());
        }
    }
}
