package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who sits in the conference of a call: those who see and hear each other now, one seat each. */
final class ConferenceSeats {
    /** From so many watchers on a face goes in several sizes. */
    private static final int WATCHERS_OF_LAYERS = 3;

    private ConferenceSeats() {}

    /** Everybody who talks now; a supervisor stays on the direct links, where he may be silent. */
    static Map<Side, PageId> together(Call call) {
        Map<Side, PageId> together = new EnumMap<>(Side.class);
        if (call.state() instanceof CallState.Connecting s) {
            together.put(Side.CLERK, s.agent().presence().page());
            together.put(Side.KIOSK, call.kiosk().page());
        }
        if (call.state() instanceof CallState.Active s) {
            together.put(Side.CLERK, s.agent().presence().page());
            if (!s.isHold()) {
                together.put(Side.KIOSK, call.kiosk().page());
            }
            s.expertsWhoHaveCome()
                    .forEach((seat, expert) ->
                            together.put(seat, expert.presence().page()));
        }
        return together;
    }

    /** Those of them who have a place on the bridge, if there is one: all whom it has not failed to reach. */
    static Map<Side, PageId> seated(Call call) {
        Map<Side, PageId> seated = new EnumMap<>(together(call));
        seated.values().removeAll(apart(call));
        return seated;
    }

    /** Those whom it has. */
    static Set<PageId> apart(Call call) {
        return ConferenceRules.used(call).stream()
                .flatMap(used -> used.apart().stream())
                .map(ConferenceUse.Apart::page)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The seats of the conference that is open. */
    static List<ConferenceSeat> of(Call call) {
        return call.conferenceId()
                .map(conference -> seated(call).entrySet().stream()
                        .map(seat ->
                                new ConferenceSeat(seat.getKey(), seat.getValue(), conference.linkOf(seat.getValue())))
                        .toList())
                .orElseGet(List::of);
    }

    /**
     * Whether each face is watched by so many that it goes in several sizes. They cost the sender a third of its work more,
     * which an old machine at a kiosk has to find; with one watcher or two most of that would be thrown away.
     */
    static boolean areWatchedByMany(Call call) {
        return seated(call).size() > WATCHERS_OF_LAYERS;
    }

    /** Whether that link leads from the actor's own page to the bridge. */
    static boolean sitsAt(Call call, Actor actor, LinkId link) {
        return of(call).stream()
                .filter(seat -> seat.link().equals(link))
                .anyMatch(
                        seat -> sideOf(call, actor).filter(seat.side()::equals).isPresent());
    }

    /** The page at that link, which somebody has. */
    static PageId pageAt(Call call, LinkId link) {
        return of(call).stream()
                .filter(seat -> seat.link().equals(link))
                .map(ConferenceSeat::page)
                .findFirst()
                .orElseThrow();
    }

    /** Whether nobody who has a seat has not landed. */
    static boolean haveAllLanded(Call call, Set<PageId> landed) {
        return landed.containsAll(seated(call).values());
    }

    /** Whoever has left his seat has to land anew when he comes back, as the citizen after a hold. */
    static Set<PageId> stillThere(Call call, Set<PageId> landed) {
        Set<PageId> there = new HashSet<>(landed);
        there.retainAll(together(call).values());
        return there;
    }

    private static Optional<Side> sideOf(Call call, Actor actor) {
        return switch (actor) {
            case Actor.Citizen a -> Optional.of(Side.KIOSK);
            case Actor.Clerk a -> Optional.of(Side.CLERK);
            case Actor.Expert a -> call.state().seatOf(a.id());
            case Actor.Manager a -> Optional.empty();
            case Actor.Agent a -> Optional.empty();
            case Actor.Attendant a -> Optional.empty();
            case Actor.Server a -> Optional.empty();
        };
    }
}
