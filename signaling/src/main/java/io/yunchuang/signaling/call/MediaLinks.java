package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.MediaFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The direct connections of a call, one for each two pages, and what may go over each. Those to an expert are there while it
 * rings, so that he is seen at once. Of two experts the one who sits before the other writes the offer.
 */
final class MediaLinks {
    private MediaLinks() {}

    static List<MediaLink> of(Call call) {
        return switch (call.state()) {
            case CallState.Queued s -> List.of();
            case CallState.Offered s -> List.of(withClerk(call, s.agent(), false));
            case CallState.Connecting s -> List.of(withClerk(call, s.agent(), true));
            case CallState.Active s -> of(call, s);
            case CallState.Offline s -> List.of();
            case CallState.Ended s -> List.of();
        };
    }

    /** The kiosk writes the offers: it has gathered its candidates while it waited, and shows screen and documents. */
    static MediaLink withClerk(Call call, CallState.Agent clerk, boolean flows) {
        return MediaLink.between(Side.KIOSK, call.kiosk(), Side.CLERK, clerk.presence(), flows);
    }

    private static List<MediaLink> of(Call call, CallState.Active s) {
        List<MediaLink> links = new ArrayList<>();
        links.add(withClerk(call, s.agent(), !s.isHold()));
        Map<Side, CallState.Agent> come = s.expertsWhoHaveCome();
        SortedMap<Side, CallState.Agent> experts = s.experts();
        experts.forEach((seat, expert) -> {
            boolean answered = come.containsKey(seat);
            Presence his = expert.presence();
            links.add(MediaLink.between(Side.KIOSK, call.kiosk(), seat, his, answered && !s.isHold()));
            links.add(MediaLink.between(Side.CLERK, s.agent().presence(), seat, his, answered));
            experts.headMap(seat)
                    .forEach((other, before) -> links.add(MediaLink.between(
                            other, before.presence(), seat, his, answered && come.containsKey(other))));
        });
        s.supervision().ifPresent(supervision -> links.addAll(withSupervisor(call, s, supervision)));
        return links;
    }

    /** He has what each of the others has; what they have of him, the mode says. Nothing passes between him and a hold. */
    private static List<MediaLink> withSupervisor(Call call, CallState.Active s, Supervision supervision) {
        List<MediaLink> links = new ArrayList<>();
        links.add(toSupervisor(supervision, Side.KIOSK, call.kiosk(), !s.isHold()));
        links.add(toSupervisor(supervision, Side.CLERK, s.agent().presence(), true));
        Map<Side, CallState.Agent> come = s.expertsWhoHaveCome();
        s.experts()
                .forEach((seat, expert) ->
                        links.add(toSupervisor(supervision, seat, expert.presence(), come.containsKey(seat))));
        return links;
    }

    private static MediaLink toSupervisor(Supervision supervision, Side side, Presence whose, boolean talks) {
        return MediaLink.between(
                side,
                whose,
                talks ? MediaFlow.EVERYTHING : MediaFlow.NOTHING,
                Side.SUPERVISOR,
                supervision.supervisor().presence(),
                talks ? supervision.to(side) : MediaFlow.NOTHING);
    }
}
