package io.yunchuang.server.live;

import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The open sockets of this node. Kiosks, attendants, clerks, supervisors and probes have at most one: the newest page wins. */
@ApplicationScoped
class Connections {
    private final Map<String, Connection> bySession = new ConcurrentHashMap<>();
    private final Map<Key, Connection> single = new ConcurrentHashMap<>();
    private final Map<Key, List<Connection>> byTopic = new ConcurrentHashMap<>();

    /** A role and a participant, or a role and a topic. */
    record Key(Role role, String name) {}

    /** Adds a connection; gives the one that it replaces. */
    Optional<Connection> add(Connection added) {
        Participant who = added.participant();
        bySession.put(added.id(), added);
        byTopic.merge(new Key(who.role(), who.topic()), List.of(added), Connections::joined);
        return isSingle(who.role())
                ? Optional.ofNullable(single.put(new Key(who.role(), who.id()), added))
                : Optional.empty();
    }

    /** Removes a connection; false when it was not there, or a newer one has replaced it. */
    boolean remove(Connection gone) {
        Participant who = gone.participant();
        if (bySession.remove(gone.id()) == null) {
            return false;
        }
        byTopic.computeIfPresent(new Key(who.role(), who.topic()), (key, all) -> without(all, gone));
        return !isSingle(who.role()) || single.remove(new Key(who.role(), who.id()), gone);
    }

    /** Whether that connection is still one of ours. */
    boolean holds(Connection connection) {
        return bySession.get(connection.id()) == connection;
    }

    Optional<Connection> session(String id) {
        return Optional.ofNullable(bySession.get(id));
    }

    /** The connection of a kiosk or clerk. */
    Optional<Connection> of(Role role, String id) {
        return Optional.ofNullable(single.get(new Key(role, id)));
    }

    List<Connection> on(Role role, String topic) {
        return byTopic.getOrDefault(new Key(role, topic), List.of());
    }

    Collection<Connection> all() {
        return List.copyOf(bySession.values());
    }

    /** The connected kiosks and clerks. */
    List<Key> singles() {
        return List.copyOf(single.keySet());
    }

    static boolean isSingle(Role role) {
        return switch (role) {
            case KIOSK, AGENT, ATTENDANT, CLERK, SUPERVISOR, PROBE -> true;
            case COUNTER, MANAGER, DISPLAY -> false;
        };
    }

    private static List<Connection> joined(List<Connection> before, List<Connection> added) {
        return Stream.concat(before.stream(), added.stream()).toList();
    }

    private static List<Connection> without(List<Connection> all, Connection gone) {
        List<Connection> rest = all.stream().filter(other -> other != gone).toList();
        return rest.isEmpty() ? null : rest;
    }
}
