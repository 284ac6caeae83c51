package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.expert.SubjectExperts;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Turns the messages about asking an expert into commands: of the call's clerk, or of the expert, never of both. */
@ApplicationScoped
class ConsultMessages implements MessageHandler {
    private final CallService calls;
    private final SubjectExperts experts;
    private final ClerkDuties duties;

    ConsultMessages(CallService calls, SubjectExperts experts, ClerkDuties duties) {
        this.calls = calls;
        this.experts = experts;
        this.duties = duties;
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(
                ClientMessage.InviteExpert.class,
                ClientMessage.JoinExpert.class,
                ClientMessage.TalkAside.class,
                ClientMessage.TransferToExpert.class,
                ClientMessage.EndConsult.class,
                ClientMessage.AcceptConsult.class,
                ClientMessage.DeclineConsult.class,
                ClientMessage.LeaveConsult.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        StaffId sender = new StaffId(from.id());
        Actor clerk = new Actor.Clerk(sender);
        Actor expert = new Actor.Expert(sender);
        return switch (message) {
            case ClientMessage.InviteExpert m -> invite(sender, m);
            case ClientMessage.JoinExpert m -> calls.apply(m.call(), clerk, new CallCommand.JoinExpert());
            case ClientMessage.TalkAside m -> calls.apply(m.call(), clerk, new CallCommand.TalkAside());
            case ClientMessage.TransferToExpert m ->
                calls.apply(m.call(), clerk, new CallCommand.TransferToExpert(m.expert(), m.note()));
            case ClientMessage.EndConsult m -> calls.apply(m.call(), clerk, new CallCommand.EndConsult(m.expert()));
            case ClientMessage.AcceptConsult m -> calls.apply(m.call(), expert, new CallCommand.AcceptConsult());
            case ClientMessage.DeclineConsult m -> calls.apply(m.call(), expert, new CallCommand.DeclineConsult());
            case ClientMessage.LeaveConsult m -> calls.apply(m.call(), expert, new CallCommand.EndConsult(sender));
            case ClientMessage other -> throw new IllegalArgumentException("Asks no expert: " + other);
        };
    }

    /**
     * The expert is looked at before the call is locked, so that ringing him finds his duty as it is by then: whoever rings
     * him in this very moment, a call or another clerk, was first.
     */
    private Uni<Void> invite(StaffId clerk, ClientMessage.InviteExpert m) {
        return command(clerk, m)
                .chain(command -> calls.apply(m.call(), new Actor.Clerk(clerk), command))
                .onFailure(ConsultMessages::isTakenMeanwhile)
                .transform(taken -> new Refusal(ErrorCode.CONSULT_BUSY));
    }

    private Uni<CallCommand> command(StaffId clerk, ClientMessage.InviteExpert m) {
        return experts.expert(m.expert())
                .chain(expert -> duties.duty(m.expert())
                        .map(duty -> new CallCommand.InviteExpert(
                                m.expert(),
                                duty.page(),
                                m.question(),
                                ConsultFacts.standing(clerk, m.expert(), expert, duty.status()))));
    }

    private static boolean isTakenMeanwhile(Throwable failure) {
        return failure instanceof ConstraintViolationException
                || (failure instanceof Refusal refusal && refusal.code() == ErrorCode.CLERK_WRONG_STATE);
    }
}
