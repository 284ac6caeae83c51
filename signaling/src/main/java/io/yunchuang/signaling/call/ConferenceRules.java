package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a media bridge in a talk: it comes when many talk, carries when everybody has landed, and goes when few are
 * left. Nobody gives an order to leave it: {@link #settled} looks after every step how many there are.
 */
final class ConferenceRules {
    /** From so many on a page would pack its picture twice. */
    private static final int CROWD = 3;

    /** A link on which nothing flowed shows a face again within a few tenths of a second, on a bad line within this. */
    private static final Duration OVERLAP = Duration.ofSeconds(3);

    /** A bridge that has failed once may be starting anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Several times as long as landing takes on a bad line. */
    private static final Duration LANDING = Duration.ofSeconds(20);

    /** Whatever keeps a page from landing, a firewall for example, will not be gone soon. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    private ConferenceRules() {}

    /** Those who see and hear each other now, one seat each; a supervisor stays on the direct links, where he may be silent. */
    static Map<Side, PageId> together(Call call) {
        Map<Side, PageId> together = new EnumMap<>(Side.class);
        if (call.state() instanceof CallState.Active s) {
            together.put(Side.CLERK, s.agent().presence().page());
            if (!s.isHold()) {
                together.put(Side.KIOSK, call.kiosk().page());
            }
            if (s.isHold()
                    || s.consult().filter(Consult.Joined.class::isInstance).isPresent()) {
                s.expert()
                        .ifPresent(expert ->
                                together.put(Side.EXPERT, expert.presence().page()));
            }
        }
        return together;
    }

    /** Whether a bridge is worth it and none is there. */
    static boolean wants(Call call) {
        return call.state() instanceof CallState.Active s && s.conference().isEmpty() && isCrowd(call);
    }

    /** The seats of the conference that is open. */
    static List<ConferenceSeat> seats(Call call) {
        return open(call)
                .map(conference -> together(call).entrySet().stream()
                        .map(seat ->
                                new ConferenceSeat(seat.getKey(), seat.getValue(), conference.linkOf(seat.getValue())))
                        .toList())
                .orElseGet(List::of);
    }

    /** Whether faces and voices go over the bridge alone. */
    static boolean carries(Call call) {
        return used(call)
                .filter(used -> isCrowd(call))
                .filter(used -> used.landed().containsAll(together(call).values()))
                .isPresent();
    }

    static Outcome talking(
            Call call, CallState.Active s, Actor actor, CallCommand.AboutConference command, Instant now) {
        return switch (command) {
            case CallCommand.OpenConference c ->
                wants(call)
                        ? become(call, s, inUse(call, c.bridge(), c.conference(), Set.of(), Optional.empty(), now))
                        : Outcome.unchanged(call);
            case CallCommand.ConferenceUp c ->
                sitsAt(call, actor, c.link()) ? land(call, s, c) : Outcome.unchanged(call);
            case CallCommand.ConferenceDown c ->
                sitsAt(call, actor, c.link()) ? become(call, s, failed(now)) : Outcome.unchanged(call);
            case CallCommand.LoseConference c ->
                wants(call) || open(call).filter(c.conference()::equals).isPresent()
                        ? become(call, s, failed(now))
                        : Outcome.unchanged(call);
        };
    }

    /** The call after a step, with the bridge that its number of people deserves; still the same step. */
    static Outcome settled(Outcome outcome, Instant now) {
        if (!(outcome instanceof Outcome.Step step) || !(step.next().state() instanceof CallState.Active s)) {
            return outcome;
        }
        Optional<ConferenceUse> fitting = s.conference().map(use -> fitting(step.next(), use, now));
        return fitting.equals(s.conference())
                ? outcome
                : new Outcome.Step(step.next().sameStep(s.withConference(fitting)), step.effects());
    }

    /** What is over by itself. */
    static CallState.Active lapse(CallState.Active s, Instant now) {
        return s.conference()
                .filter(use -> use.dueAt().filter(limit -> !now.isBefore(limit)).isPresent())
                .map(use -> s.withConference(afterwards(use, now)))
                .orElse(s);
    }

    private static Optional<ConferenceUse> afterwards(ConferenceUse due, Instant now) {
        return switch (due) {
            case ConferenceUse.Used c -> Optional.of(new ConferenceUse.Failed(now.plus(LONG_PATIENCE)));
            case ConferenceUse.Going c -> Optional.empty();
            case ConferenceUse.Failed c -> Optional.empty();
        };
    }

    /** Where nobody talks there is no conference. */
    static Outcome withoutTalk(Call call) {
        return Outcome.unchanged(call);
    }

    private static boolean isCrowd(Call call) {
        return together(call).size() >= CROWD;
    }

    /** What the talk has of a bridge. */
    static Optional<ConferenceUse> use(Call call) {
        return call.state() instanceof CallState.Active s ? s.conference() : Optional.empty();
    }

    private static Optional<ConferenceUse.Used> used(Call call) {
        return use(call).filter(ConferenceUse.Used.class::isInstance).map(ConferenceUse.Used.class::cast);
    }

    private static Optional<ConferenceId> open(Call call) {
        return use(call).flatMap(ConferenceUse::open);
    }

    private static ConferenceUse fitting(Call call, ConferenceUse use, Instant now) {
        boolean crowd = isCrowd(call);
        return switch (use) {
            case ConferenceUse.Used c ->
                crowd
                        ? inUse(call, c.bridge(), c.conference(), c.landed(), c.landBy(), now)
                        : new ConferenceUse.Going(
                                c.bridge(), c.conference(), stillThere(call, c.landed()), now.plus(OVERLAP));
            case ConferenceUse.Going c ->
                crowd
                        ? inUse(call, c.bridge(), c.conference(), c.landed(), Optional.empty(), now)
                        : new ConferenceUse.Going(c.bridge(), c.conference(), stillThere(call, c.landed()), c.until());
            case ConferenceUse.Failed c -> c;
        };
    }

    private static ConferenceUse inUse(
            Call call,
            BridgeId bridge,
            ConferenceId conference,
            Set<PageId> landed,
            Optional<Instant> landBy,
            Instant now) {
        Set<PageId> there = stillThere(call, landed);
        Optional<Instant> limit = there.containsAll(together(call).values())
                ? Optional.empty()
                : landBy.or(() -> Optional.of(now.plus(LANDING)));
        return new ConferenceUse.Used(bridge, conference, there, limit);
    }

    /** Whoever has left his seat has to land anew when he comes back, as the citizen after a hold. */
    private static Set<PageId> stillThere(Call call, Set<PageId> landed) {
        Set<PageId> there = new HashSet<>(landed);
        there.retainAll(together(call).values());
        return there;
    }

    private static Outcome land(Call call, CallState.Active s, CallCommand.ConferenceUp c) {
        PageId page = seats(call).stream()
                .filter(seat -> seat.link().equals(c.link()))
                .map(ConferenceSeat::page)
                .findFirst()
                .orElseThrow();
        return use(call)
                .filter(use -> !landed(use, page).equals(use))
                .map(use -> become(call, s, landed(use, page)))
                .orElseGet(() -> Outcome.unchanged(call));
    }

    /** Whoever lands while others are on hold has landed when they are back. */
    private static ConferenceUse landed(ConferenceUse use, PageId page) {
        return switch (use) {
            case ConferenceUse.Used c ->
                new ConferenceUse.Used(c.bridge(), c.conference(), with(c.landed(), page), c.landBy());
            case ConferenceUse.Going c ->
                new ConferenceUse.Going(c.bridge(), c.conference(), with(c.landed(), page), c.until());
            case ConferenceUse.Failed c -> c;
        };
    }

    private static Set<PageId> with(Set<PageId> landed, PageId page) {
        Set<PageId> more = new HashSet<>(landed);
        more.add(page);
        return more;
    }

    private static boolean sitsAt(Call call, Actor actor, LinkId link) {
        return seats(call).stream()
                .filter(seat -> seat.link().equals(link))
                .anyMatch(seat -> sideOf(actor).filter(seat.side()::equals).isPresent());
    }

    private static Optional<Side> sideOf(Actor actor) {
        return switch (actor) {
            case Actor.Citizen a -> Optional.of(Side.KIOSK);
            case Actor.Clerk a -> Optional.of(Side.CLERK);
            case Actor.Expert a -> Optional.of(Side.EXPERT);
            case Actor.Manager a -> Optional.empty();
            case Actor.Agent a -> Optional.empty();
            case Actor.Attendant a -> Optional.empty();
            case Actor.Server a -> Optional.empty();
        };
    }

    private static ConferenceUse failed(Instant now) {
        return new ConferenceUse.Failed(now.plus(PATIENCE));
    }

    private static Outcome become(Call call, CallState.Active s, ConferenceUse next) {
        return Outcome.step(call.in(s.withConference(Optional.of(next))));
    }
}
