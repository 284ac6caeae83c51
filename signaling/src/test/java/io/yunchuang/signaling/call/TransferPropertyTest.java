package io.yunchuang.signaling.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every history of a call that two clerks hand to and fro, lose, decline and let ring. */
class TransferPropertyTest {
    /** What happens next; whoever has the call does what a clerk does. */
    record Happening(CallCommand command, Duration later) {}

    @Provide
    Arbitrary<List<Happening>> histories() {
        Arbitrary<CallCommand> onward = Arbitraries.of(
                new CallCommand.Offer(Calls.WANG, page(Calls.WANG)),
                new CallCommand.Offer(Calls.LI, page(Calls.LI)),
                new CallCommand.Accept(),
                new CallCommand.Decline(),
                Calls.transfer(TargetStanding.TAKES_CALLS),
                new CallCommand.LoseTarget(),
                new CallCommand.LoseCover(),
                new CallCommand.MeetDeadline());
        Arbitrary<CallCommand> commands =
                Arbitraries.frequencyOf(Tuple.of(5, onward), Tuple.of(1, Arbitraries.of(Commands.ALL)));
        Arbitrary<Duration> gaps = Arbitraries.integers().between(0, 30).map(Duration::ofSeconds);
        return Combinators.combine(commands, gaps).as(Happening::new).list().ofMaxSize(60);
    }

    @Property
    void callStaysTheCitizensWhereverItIsHanded(@ForAll("histories") List<Happening> history) {
        Call call = Calls.active();
        Instant now = Calls.START;
        for (Happening happening : history) {
            now = now.plus(happening.later());
            Call next = next(call, happening.command(), now);
            assertNotAskedTwice(next);
            assertOnlyTheCitizenGoes(call, next, happening.command());
            assertThat(next.record().firstServedBy()).contains(Calls.WANG);
            assertThat(line(next).map(Line::queuedAt).orElse(Calls.START)).isEqualTo(Calls.START);
            call = next;
        }
    }

    /** However it was handed on: once its time is over and nothing rings, anybody may have it. */
    @Property
    void noTargetKeepsACallForEver(@ForAll("histories") List<Happening> history) {
        Call call = Calls.active();
        Instant now = Calls.START;
        for (Happening happening : history) {
            now = now.plus(happening.later());
            call = next(call, happening.command(), now);
        }
        Instant much = now.plus(Duration.ofHours(1));
        for (int i = 0; i < 2; i++) {
            call = next(call, new CallCommand.MeetDeadline(), much);
        }
        assertThat(line(call).flatMap(Line::transfer)).isEmpty();
    }

    private static void assertNotAskedTwice(Call call) {
        if (call.state() instanceof CallState.Offered ringing
                && ringing.line().transfer().isPresent()) {
            assertThat(ringing.line().passed())
                    .doesNotContainKey(ringing.agent().id());
            assertThat(call.record().handover().map(Handover::from))
                    .isPresent()
                    .isNotEqualTo(Optional.of(ringing.agent().id()));
        }
    }

    /** While a target is tried nothing but the citizen, or the kiosk's loss, ends the wait. */
    private static void assertOnlyTheCitizenGoes(Call before, Call after, CallCommand command) {
        boolean tried = line(before).flatMap(Line::transfer).isPresent();
        if (tried && !after.state().isLive()) {
            assertThat(command)
                    .isInstanceOfAny(
                            CallCommand.HangUp.class, CallCommand.GoToCounter.class, CallCommand.MeetDeadline.class);
            assertThat(command instanceof CallCommand.MeetDeadline)
                    .isEqualTo(before.kiosk().isAway() && command instanceof CallCommand.MeetDeadline);
        }
    }

    private static Call next(Call call, CallCommand command, Instant now) {
        Actor usual = Commands.actorOf(command);
        Actor actor = usual instanceof Actor.Clerk
                ? call.state()
                        .clerk()
                        .<Actor>map(agent -> new Actor.Clerk(agent.id()))
                        .orElse(usual)
                : usual;
        return CallRules.apply(call, actor, decoded(call, command), now, Calls.POLICY) instanceof Outcome.Step step
                ? talking(step.next(), now)
                : call;
    }

    private static CallCommand decoded(Call call, CallCommand command) {
        return command instanceof CallCommand.MediaUp && call.link().isPresent() ? Calls.mediaUp(call) : command;
    }

    /** Media come up at once, so that histories are about what follows. */
    private static Call talking(Call call, Instant now) {
        if (!(call.state() instanceof CallState.Connecting connecting)) {
            return call;
        }
        Call one = Calls.after(call, Calls.CITIZEN, Calls.mediaUp(call), now);
        return Calls.after(one, new Actor.Clerk(connecting.agent().id()), Calls.mediaUp(one), now);
    }

    private static Optional<Line> line(Call call) {
        return switch (call.state()) {
            case CallState.Queued s -> Optional.of(s.line());
            case CallState.Offered s -> Optional.of(s.line());
            case CallState.Connecting s -> Optional.of(s.line());
            case CallState.Active s -> Optional.of(s.line());
            case CallState.Offline s -> Optional.empty();
            case CallState.Ended s -> Optional.empty();
        };
    }

    private static PageId page(StaffId clerk) {
        return new PageId(clerk.value() + "-page");
    }
}
