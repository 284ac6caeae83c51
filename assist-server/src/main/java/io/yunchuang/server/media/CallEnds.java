package io.yunchuang.server.media;

import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.call.MediaLink;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The media connections of a call, and who is at their ends. */
public record CallEnds(List<MediaLink> links, List<ConferenceSeat> seats, Map<Side, Person> people) {
    /** Whoever is at an end. */
    public record Person(Role role, String id) {}

    /** As they are now. */
    public static CallEnds of(Call call) {
        return new CallEnds(call.links(), call.seats(), people(call));
    }

    /** At which end somebody is; empty for whoever is not in the call. */
    public Optional<Side> sideOf(Participant participant) {
        Person person = new Person(participant.role(), participant.id());
        return people.entrySet().stream()
                .filter(end -> end.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The direct link of that name. */
    public Optional<MediaLink> link(LinkId id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }

    /** The seat of that link to a media bridge. */
    public Optional<ConferenceSeat> seat(LinkId id) {
        return seats.stream().filter(seat -> seat.link().equals(id)).findFirst();
    }

    /** Who is at an end of one of the links. */
    public Person at(Side side) {
        return Optional.ofNullable(people.get(side)).orElseThrow();
    }

    private static Map<Side, Person> people(Call call) {
        Map<Side, Person> people = new EnumMap<>(Side.class);
        people.put(Side.KIOSK, new Person(Role.KIOSK, call.subject().kiosk().value()));
        call.state().clerk().ifPresent(clerk -> people.put(Side.CLERK, clerk(clerk)));
        call.state().experts().forEach((seat, expert) -> people.put(seat, clerk(expert)));
        call.state()
                .supervisor()
                .ifPresent(manager -> people.put(
                        Side.SUPERVISOR,
                        new Person(Role.SUPERVISOR, manager.id().value())));
        return people;
    }

    private static Person clerk(CallState.Agent agent) {
        return new Person(Role.CLERK, agent.id().value());
    }
}
