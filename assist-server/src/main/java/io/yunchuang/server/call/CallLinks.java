package io.yunchuang.server.call;

import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.MediaLink;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Who may exchange media signals with whom, as this node last saw it: so that a running call can mend its media while
 * the database is away.
 */
@ApplicationScoped
class CallLinks {
    private final ConcurrentMap<CallId, Ends> calls = new ConcurrentHashMap<>();

    /** The media links of a call, and who is at their ends. */
    record Ends(List<MediaLink> links, Map<Side, Person> people) {
        /** At which end somebody is; empty for whoever is not in the call. */
        Optional<Side> sideOf(Participant participant) {
            Person person = new Person(participant.role(), participant.id());
            return people.entrySet().stream()
                    .filter(end -> end.getValue().equals(person))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        Optional<MediaLink> link(LinkId id) {
            return links.stream().filter(link -> link.id().equals(id)).findFirst();
        }

        Person at(Side side) {
            return Optional.ofNullable(people.get(side)).orElseThrow();
        }
    }

    /** Whoever is at an end. */
    record Person(Role role, String id) {}

    void remember(Call call) {
        List<MediaLink> links = call.links();
        if (links.isEmpty()) {
            calls.remove(call.id());
        } else {
            calls.put(call.id(), new Ends(links, people(call)));
        }
    }

    Optional<Ends> of(CallId call) {
        return Optional.ofNullable(calls.get(call));
    }

    private static Map<Side, Person> people(Call call) {
        Map<Side, Person> people = new EnumMap<>(Side.class);
        people.put(Side.KIOSK, new Person(Role.KIOSK, call.subject().kiosk().value()));
        call.state().clerk().ifPresent(clerk -> people.put(Side.CLERK, clerk(clerk)));
        call.state().expert().ifPresent(expert -> people.put(Side.EXPERT, clerk(expert)));
        return people;
    }

    private static Person clerk(CallState.Agent agent) {
        return new Person(Role.CLERK, agent.id().value());
    }
}
