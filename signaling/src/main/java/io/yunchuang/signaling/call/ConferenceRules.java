package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a media bridge in a talk: it comes where {@link MediaPlane} wants one, carries between those who have landed,
 * and goes when it suits no longer, as with the last of three. A page that it does not reach goes on without it; one that
 * fails so many that it suits the others no longer is followed by another one, if there is one. Nobody
 * gives an order to leave it: {@link #settled} looks after every step. Two who do not reach each other meet over it, before
 * their talk has begun.
 */
final class ConferenceRules {
    /** A link on which nothing flowed shows a face again within a few tenths of a second, on a bad line within this. */
    private static final Duration OVERLAP = Duration.ofSeconds(3);

    private ConferenceRules() {}

    /** Whether a bridge carries the talk, or would as soon as there are enough for one. */
    static boolean mayCarry(Call call, CallState.Active s) {
        boolean failed =
                s.conference().filter(ConferenceUse.Failed.class::isInstance).isPresent();
        return use(call.subject()) != BridgeUse.NEVER && !failed;
    }

    /** Whether a bridge is worth it and none is there. */
    static boolean wants(Call call) {
        boolean asked = use(call).filter(ConferenceUse.Wanted.class::isInstance).isPresent();
        return asked
                || call.state() instanceof CallState.Active s && s.conference().isEmpty() && isSuitable(call);
    }

    /** Whether all faces and voices of those who have a seat go over the bridge alone. */
    static boolean carries(Call call) {
        return used(call)
                .filter(used -> isSuitable(call))
                .filter(used -> ConferenceSeats.haveAllLanded(call, used.landed()))
                .isPresent();
    }

    /** The pages any two of which have face and voice of each other over the bridge alone. */
    static Set<PageId> carried(Call call) {
        return used(call)
                .filter(used -> isSuitable(call))
                .map(used -> ConferenceSeats.stillThere(call, used.landed()))
                .filter(landed -> landed.size() > 1)
                .orElseGet(Set::of);
    }

    /** What pages and the server say of the conference of two who connect, or of those who talk. */
    static Outcome inCall(Call call, Actor actor, CallCommand.AboutConference command, Instant now) {
        return switch (command) {
            case CallCommand.OpenConference c ->
                wants(call) ? become(call, ConferenceUses.opened(call, c, now)) : Outcome.unchanged(call);
            case CallCommand.ConferenceUp c ->
                ConferenceSeats.sitsAt(call, actor, c.link()) ? land(call, c, now) : Outcome.unchanged(call);
            case CallCommand.ConferenceDown c ->
                ConferenceSeats.sitsAt(call, actor, c.link())
                        ? become(call, ConferenceUses.afterLossOf(ConferenceSeats.pageAt(call, c.link()), call, now))
                        : Outcome.unchanged(call);
            case CallCommand.LoseConference c ->
                open(call).filter(c.conference()::equals).isPresent()
                        ? become(call, ConferenceUses.afterLoss(call, now))
                        : Outcome.unchanged(call);
            case CallCommand.FindNoBridge c ->
                wants(call) ? become(call, ConferenceUses.without(now)) : Outcome.unchanged(call);
        };
    }

    /** The call after a step, with the bridge that its number of people deserves; still the same step. */
    static Outcome settled(Outcome outcome, Instant now) {
        if (!(outcome instanceof Outcome.Step step)) {
            return outcome;
        }
        Call next = step.next();
        Optional<ConferenceUse> before = use(next);
        Optional<ConferenceUse> fitting = before.map(use ->
                        isIdle(next, use) ? Optional.<ConferenceUse>empty() : Optional.of(fitting(next, use, now)))
                .orElseGet(() -> atOnce(next));
        return fitting.equals(before)
                ? outcome
                : new Outcome.Step(next.sameStep(with(next.state(), fitting)), step.effects());
    }

    /** So few are left, while another bridge was looked for, that they need none. */
    private static boolean isIdle(Call call, ConferenceUse use) {
        return use instanceof ConferenceUse.Wanted && call.state() instanceof CallState.Active && !isSuitable(call);
    }

    /** Where every talk goes over a bridge it does not wait for the talk. */
    private static Optional<ConferenceUse> atOnce(Call call) {
        return call.state() instanceof CallState.Connecting && isSuitable(call)
                ? Optional.of(new ConferenceUse.Wanted(Set.of()))
                : Optional.empty();
    }

    private static CallState with(CallState state, Optional<ConferenceUse> use) {
        return switch (state) {
            case CallState.Connecting s -> s.withConference(use);
            case CallState.Active s -> s.withConference(use);
            case CallState.Queued s -> s;
            case CallState.Offered s -> s;
            case CallState.Offline s -> s;
            case CallState.Ended s -> s;
        };
    }

    /**
     * When two who were brought together and do not reach each other are brought together over a bridge: halfway to the
     * moment at which the call would go to the counter, so that either way has its time.
     */
    static Optional<Instant> fallbackAt(Call call, CallState.Connecting s, CallPolicy policy) {
        boolean helps = s.conference().isEmpty()
                && MediaPlane.of(
                                use(call.subject()),
                                ConferenceSeats.together(call).size(),
                                true)
                        == MediaPlane.BRIDGE;
        return helps ? Optional.of(s.mediaBy().minus(policy.mediaTime().dividedBy(2))) : Optional.empty();
    }

    /** Asks for a bridge once it is time for it. */
    static Outcome withoutPath(Call call, CallState.Connecting s, Instant now, CallPolicy policy) {
        return fallbackAt(call, s, policy)
                .filter(at -> !now.isBefore(at))
                .map(at -> become(call, new ConferenceUse.Wanted(Set.of())))
                .orElseGet(() -> Outcome.unchanged(call));
    }

    /** What a talk takes along of it that begins without it. */
    static Optional<ConferenceUse> open(Optional<ConferenceUse> use) {
        return use.filter(known -> known.open().isPresent());
    }

    /** What is over by itself. */
    static CallState.Active lapse(Call call, CallState.Active s, Instant now) {
        return s.conference()
                .filter(use -> use.dueAt().filter(limit -> !now.isBefore(limit)).isPresent())
                .map(use -> s.withConference(ConferenceUses.afterwards(call.in(s), use, now)))
                .orElse(s);
    }

    /** Where nobody talks there is no conference. */
    static Outcome withoutTalk(Call call) {
        return Outcome.unchanged(call);
    }

    /** Whether two who connect have not found another way so far, or those who talk have begun without one. */
    static boolean isOnlyWay(Call call) {
        return switch (call.state()) {
            case CallState.Connecting s -> true;
            case CallState.Active s -> s.pathLost();
            case CallState.Queued s -> false;
            case CallState.Offered s -> false;
            case CallState.Offline s -> false;
            case CallState.Ended s -> false;
        };
    }

    private static boolean isSuitable(Call call) {
        boolean pathLost = switch (call.state()) {
            case CallState.Connecting s -> open(s.conference()).isPresent();
            case CallState.Active s -> s.pathLost();
            case CallState.Queued s -> false;
            case CallState.Offered s -> false;
            case CallState.Offline s -> false;
            case CallState.Ended s -> false;
        };
        return MediaPlane.of(use(call.subject()), ConferenceSeats.seated(call).size(), pathLost) == MediaPlane.BRIDGE;
    }

    /** Whether it suits so many of those who talk, and the others reach all of them without it. */
    static boolean suitsAlone(Call call, int people) {
        return call.state() instanceof CallState.Active s
                && !s.pathLost()
                && MediaPlane.of(use(call.subject()), people, false) == MediaPlane.BRIDGE;
    }

    private static BridgeUse use(Call.Subject subject) {
        return subject.bridging().orElse(BridgeUse.CROWD);
    }

    /** What the talk has of a bridge. */
    static Optional<ConferenceUse> use(Call call) {
        return switch (call.state()) {
            case CallState.Connecting s -> s.conference();
            case CallState.Active s -> s.conference();
            case CallState.Queued s -> Optional.empty();
            case CallState.Offered s -> Optional.empty();
            case CallState.Offline s -> Optional.empty();
            case CallState.Ended s -> Optional.empty();
        };
    }

    static Optional<ConferenceUse.Used> used(Call call) {
        return use(call).filter(ConferenceUse.Used.class::isInstance).map(ConferenceUse.Used.class::cast);
    }

    private static Optional<ConferenceId> open(Call call) {
        return use(call).flatMap(ConferenceUse::open);
    }

    private static ConferenceUse fitting(Call call, ConferenceUse use, Instant now) {
        boolean suits = isSuitable(call);
        return switch (use) {
            case ConferenceUse.Wanted c -> c;
            case ConferenceUse.Used c ->
                suits
                        ? ConferenceUses.inUse(call, c, now)
                        : new ConferenceUse.Going(
                                c.bridge(),
                                c.conference(),
                                ConferenceSeats.stillThere(call, c.landed()),
                                now.plus(OVERLAP));
            case ConferenceUse.Going c ->
                suits
                        ? ConferenceUses.inUse(call, ConferenceUses.used(c), now)
                        : new ConferenceUse.Going(
                                c.bridge(), c.conference(), ConferenceSeats.stillThere(call, c.landed()), c.until());
            case ConferenceUse.Failed c -> c;
        };
    }

    private static Outcome land(Call call, CallCommand.ConferenceUp c, Instant now) {
        ConferenceUse before = use(call).orElseThrow();
        ConferenceUse use = ConferenceUses.landed(before, ConferenceSeats.pageAt(call, c.link()));
        if (call.state() instanceof CallState.Connecting s && hasEverybody(call, use)) {
            CallState.Active talk =
                    CallState.Active.begin(s.line(), s.agent(), now).withoutPath();
            return Outcome.step(call.in(talk.withConference(Optional.of(use))));
        }
        return use.equals(before) ? Outcome.unchanged(call) : become(call, use);
    }

    /** Those who meet over the bridge talk as soon as both have landed. */
    private static boolean hasEverybody(Call call, ConferenceUse use) {
        return use instanceof ConferenceUse.Used used && ConferenceSeats.haveAllLanded(call, used.landed());
    }

    private static Outcome become(Call call, ConferenceUse next) {
        return Outcome.step(call.in(with(call.state(), Optional.of(next))));
    }
}
