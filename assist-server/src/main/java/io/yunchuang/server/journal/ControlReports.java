package io.yunchuang.server.journal;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Takes the agents' reports of control; each agent's of its own kiosk only. */
@ApplicationScoped
class ControlReports implements MessageHandler {
    private final ControlJournal journal;

    ControlReports(ControlJournal journal) {
        this.journal = journal;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.ReportControl.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.ReportControl m ->
                journal.report(new KioskId(from.id()), m.report())
                        .invoke(known -> {
                            if (!known) {
                                throw new Refusal(ErrorCode.LEASE_UNKNOWN);
                            }
                        })
                        .replaceWithVoid();
            case ClientMessage other -> throw new IllegalArgumentException("Not about a lease: " + other);
        };
    }
}
