package io.yunchuang.server.call;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.counter.CounterService;
import io.yunchuang.server.counter.TicketRequest;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.server.queue.QueueEntry;
import io.yunchuang.server.queue.WaitingCalls;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallEffect;
import io.yunchuang.signaling.call.Outcome;
import io.yunchuang.signaling.protocol.ClerkView.MaterialMark;
import io.yunchuang.signaling.protocol.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What steps ask of queue, clerks, counter and audit, done in the transaction of the step: all of it stands or none. */
@ApplicationScoped
class CallEffects {
    private final WaitingCalls waiting;
    private final ClerkDuties duties;
    private final CounterService counter;
    private final Audit audit;

    CallEffects(WaitingCalls waiting, ClerkDuties duties, CounterService counter, Audit audit) {
        this.waiting = waiting;
        this.duties = duties;
        this.counter = counter;
        this.audit = audit;
    }

    /** Does what a step asks for; gives the ticket that it issued or changed. */
    Uni<Optional<TicketView>> carryOut(CallRow row, Outcome.Step step) {
        return Multi.createFrom()
                .iterable(step.effects())
                .onItem()
                .transformToUniAndConcatenate(effect -> carryOut(row, step.next(), effect))
                .collect()
                .asList()
                .map(tickets -> tickets.stream().flatMap(Optional::stream).findFirst());
    }

    private Uni<Optional<TicketView>> carryOut(CallRow row, Call call, CallEffect effect) {
        return switch (effect) {
            case CallEffect.JoinLine join -> waiting.enter(entry(call, join)).replaceWith(Optional.empty());
            case CallEffect.LeaveLine leave -> waiting.leave(call.id()).replaceWith(Optional.empty());
            case CallEffect.RingClerk ring -> duties.ring(ring.clerk()).replaceWith(Optional.empty());
            case CallEffect.EngageClerk engage -> duties.engage(engage.clerk()).replaceWith(Optional.empty());
            case CallEffect.ReleaseClerk release ->
                duties.release(release.clerk(), release.how()).replaceWith(Optional.empty());
            case CallEffect.IssueTicket issue ->
                counter.issue(request(call, issue))
                        .invoke(ticket -> row.ticket = ticket.id().value())
                        .map(Optional::of);
            case CallEffect.AmendTicket amend ->
                counter.amend(call.id(), call.hasCare(), call.record().note(), marks(call));
            case CallEffect.NoteSupervision note ->
                audit.record(
                                note.manager().value(),
                                action(note.what()),
                                call.id().value().toString())
                        .replaceWith(Optional.empty());
        };
    }

    /** The actor is whose supervision it was, also where it was not he who ended it: so each is found with its end. */
    private static String action(CallEffect.SupervisionAct what) {
        return switch (what) {
            case LISTENS -> "supervision.listen";
            case WHISPERS -> "supervision.whisper";
            case BARGES_IN -> "supervision.barge-in";
            case LEFT -> "supervision.left";
            case LOST -> "supervision.lost";
            case ENDED_WITH_TALK -> "supervision.ended-with-talk";
        };
    }

    private static QueueEntry entry(Call call, CallEffect.JoinLine join) {
        Call.Subject subject = call.subject();
        return new QueueEntry(
                call.id(),
                subject.permitCity(),
                subject.category(),
                subject.originCity(),
                subject.ownWindow(),
                join.line(),
                !call.kiosk().isAway());
    }

    private static TicketRequest request(Call call, CallEffect.IssueTicket issue) {
        return new TicketRequest(
                Optional.of(call.id()),
                call.subject().kiosk(),
                call.subject().itemVersion(),
                call.subject().applicant(),
                issue.priority(),
                issue.reason(),
                issue.text(),
                call.record().note(),
                marks(call));
    }

    private static List<MaterialMark> marks(Call call) {
        return call.record().materials().entrySet().stream()
                .map(mark -> new MaterialMark(mark.getKey(), mark.getValue()))
                .toList();
    }
}
