package io.yunchuang.signaling.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every history of a call. */
class CallPropertyTest {
    private static final ObjectMapper STORED = ProtocolCodec.mapper();

    record Happening(CallCommand command, Duration later) {}

    @Provide
    Arbitrary<List<Happening>> histories() {
        Arbitrary<CallCommand> commands = Arbitraries.of(Commands.ALL);
        Arbitrary<Duration> gaps = Arbitraries.integers().between(0, 40).map(Duration::ofSeconds);
        return Combinators.combine(commands, gaps).as(Happening::new).list().ofMaxSize(40);
    }

    @Property
    void stepsCountTicketsAreSingleAndClerksAreLetGo(@ForAll("histories") List<Happening> history) {
        Call call = Calls.queued();
        List<CallEffect> effects = new ArrayList<>();
        Instant now = Calls.START;
        for (Happening happening : history) {
            now = now.plus(happening.later());
            CallCommand command = happening.command();
            if (CallRules.apply(call, Commands.actorOf(command), command, now, Calls.POLICY)
                    instanceof Outcome.Step step) {
                assertStep(call, step);
                call = step.next();
                effects.addAll(step.effects());
            }
        }
        assertThat(effects.stream().filter(CallEffect.IssueTicket.class::isInstance))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(held(effects)).isEqualTo(call.state().clerk().map(CallState.Agent::id));
    }

    private static void assertStep(Call before, Outcome.Step step) {
        boolean changed = !step.next().equals(before);
        assertThat(step.next().version()).isEqualTo(before.version() + (changed ? 1 : 0));
        if (!changed) {
            assertThat(step.effects()).isEmpty();
        }
        if (!before.state().isLive()) {
            assertThat(step.next().state().isLive()).isFalse();
        }
        assertThat(controlIsFounded(step.next())).isTrue();
    }

    /** A lease stands only while the screen is shown and both pages are there. */
    private static boolean controlIsFounded(Call call) {
        return call.state().lease().isEmpty()
                || call.state() instanceof CallState.Active talk
                        && talk.screen().isShown()
                        && !talk.agent().presence().isAway()
                        && !call.kiosk().isAway();
    }

    /** Whatever is mixed with it: control needs the citizen's yes to a question of the same scope that still stands. */
    @Property
    void nothingButTheCitizensYesBeginsControl(@ForAll("talks") List<Happening> history) {
        Call call = Calls.active();
        Instant now = Calls.START;
        for (Happening happening : history) {
            now = now.plus(happening.later());
            CallCommand command = happening.command();
            if (CallRules.apply(call, Commands.actorOf(command), command, now, Calls.POLICY)
                    instanceof Outcome.Step step) {
                assertStep(call, step);
                if (call.state().lease().isEmpty()
                        && step.next().state().lease().isPresent()) {
                    assertThat(command).isInstanceOf(CallCommand.AllowControl.class);
                    assertThat(((CallState.Active) call.state()).control()).isInstanceOf(ControlGrant.Asked.class);
                }
                call = step.next();
            }
        }
    }

    /** What happens in a talk, mostly about screen and control. */
    @Provide
    Arbitrary<List<Happening>> talks() {
        Arbitrary<CallCommand> about = Arbitraries.of(Commands.ALL.stream()
                .filter(command -> command instanceof CallCommand.AboutScreen
                        || command instanceof CallCommand.AboutControl
                        || command instanceof CallCommand.Join
                        || command instanceof CallCommand.Lose)
                .toList());
        Arbitrary<CallCommand> commands =
                Arbitraries.frequencyOf(Tuple.of(4, about), Tuple.of(1, Arbitraries.of(Commands.ALL)));
        Arbitrary<Duration> gaps = Arbitraries.integers().between(0, 20).map(Duration::ofSeconds);
        return Combinators.combine(commands, gaps).as(Happening::new).list().ofMaxSize(60);
    }

    /** The clerk whom the effects have rung and not let go. */
    private static Optional<StaffId> held(List<CallEffect> effects) {
        Optional<StaffId> held = Optional.empty();
        for (CallEffect effect : effects) {
            held = switch (effect) {
                case CallEffect.RingClerk ring -> Optional.of(ring.clerk());
                case CallEffect.EngageClerk engage -> Optional.of(engage.clerk());
                case CallEffect.ReleaseClerk release -> Optional.<StaffId>empty();
                case CallEffect.JoinLine e -> held;
                case CallEffect.LeaveLine e -> held;
                case CallEffect.IssueTicket e -> held;
                case CallEffect.AmendTicket e -> held;
                case CallEffect.NoteSupervision e -> held;
            };
        }
        return held;
    }

    /** A deadline that has come changes something: the sweep never turns in circles. */
    @Property
    void meetingADeadlineMovesTheCall(@ForAll("histories") List<Happening> history) {
        Call call = Calls.queued();
        Instant now = Calls.START;
        for (Happening happening : history) {
            now = now.plus(happening.later());
            CallCommand command = happening.command();
            if (CallRules.apply(call, Commands.actorOf(command), command, now, Calls.POLICY)
                    instanceof Outcome.Step step) {
                call = step.next();
            }
            Optional<Instant> due = call.dueAt(Calls.POLICY);
            if (due.isPresent()) {
                Instant met = due.get().isAfter(now) ? due.get() : now;
                Call after = Calls.after(call, Actor.SERVER, new CallCommand.MeetDeadline(), met);
                assertThat(after).isNotEqualTo(call);
            }
        }
    }

    @Property
    void everyCallSurvivesBeingStored(@ForAll("histories") List<Happening> history) throws JsonProcessingException {
        Call call = Calls.queued();
        Instant now = Calls.START;
        for (Happening happening : history) {
            now = now.plus(happening.later());
            CallCommand command = happening.command();
            if (CallRules.apply(call, Commands.actorOf(command), command, now, Calls.POLICY)
                    instanceof Outcome.Step step) {
                call = step.next();
            }
        }
        assertThat(STORED.readValue(STORED.writeValueAsString(call), Call.class))
                .isEqualTo(call);
    }
}
