package io.yunchuang.server.counter;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ClientMessage.CallNextTicket;
import io.yunchuang.signaling.protocol.ClientMessage.RecallTicket;
import io.yunchuang.signaling.protocol.ClientMessage.TicketDone;
import io.yunchuang.signaling.protocol.ClientMessage.TicketNotShown;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The counter page's commands. A member of staff acts on the tickets of the own window, whose id is the topic. */
@ApplicationScoped
class CounterMessages implements MessageHandler {
    private final CounterDesk desk;

    CounterMessages(CounterDesk desk) {
        this.desk = desk;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(CallNextTicket.class, RecallTicket.class, TicketNotShown.class, TicketDone.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        WindowId window = new WindowId(from.topic());
        StaffId staff = new StaffId(from.id());
        if (message instanceof CallNextTicket) {
            return desk.callNext(window, staff);
        }
        if (message instanceof RecallTicket recall) {
            return desk.recall(window, staff, recall.ticket());
        }
        if (message instanceof TicketNotShown notShown) {
            return desk.notShown(window, notShown.ticket());
        }
        if (message instanceof TicketDone done) {
            return desk.done(window, done.ticket(), done.note());
        }
        throw new IllegalArgumentException(message.getClass().getSimpleName());
    }
}
