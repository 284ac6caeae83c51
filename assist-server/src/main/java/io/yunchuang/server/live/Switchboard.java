package io.yunchuang.server.live;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings views and messages to the pages. A view is made once per topic, however many refreshes were asked for
 * meanwhile, and made again later when the database could not answer.
 */
@ApplicationScoped
class Switchboard implements LiveViews {
    private static final Logger LOG = Logger.getLogger(Switchboard.class);

    private final Connections connections;
    private final Map<Role, ViewSource> sources;
    private final NodeRelay relay;
    private final Lanes<Connections.Key> topics;
    private final Set<Connections.Key> stale = ConcurrentHashMap.newKeySet();
    private final ProtocolCodec codec = new ProtocolCodec();

    Switchboard(Connections connections, @All List<ViewSource> sources, NodeRelay relay, EventLoops loops) {
        this.connections = connections;
        this.sources = sources.stream().collect(Collectors.toMap(ViewSource::role, Function.identity()));
        this.relay = relay;
        this.topics = new Lanes<>(loops, "View");
    }

    @Override
    public void refresh(Role role, String topic) {
        refreshHere(role, topic);
        relay.refresh(role, topic);
    }

    /** Refreshes the pages of this node; the page of an attendant shows what its kiosk shows. */
    void refreshHere(Role role, String topic) {
        if (role == Role.KIOSK) {
            refreshHere(Role.ATTENDANT, topic);
        }
        if (connections.on(role, topic).stream().anyMatch(Connection::isIntroduced)) {
            topics.runOnce(new Connections.Key(role, topic), "view", () -> sendView(role, topic));
        }
    }

    /** Makes the views again that could not be made. */
    void retry() {
        Set<Connections.Key> again = Set.copyOf(stale);
        stale.removeAll(again);
        again.forEach(key -> refreshHere(key.role(), key.name()));
    }

    private Uni<Void> sendView(Role role, String topic) {
        return sources.get(role)
                .view(topic)
                .invoke(view -> show(role, topic, view))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("View of a %s is to be made again: %s", role, failure.toString());
                    stale.add(new Connections.Key(role, topic));
                    return Uni.createFrom().voidItem();
                });
    }

    /** To those whose arrival has been told; the others get theirs with that. */
    private void show(Role role, String topic, ServerMessage view) {
        String text = codec.write(view);
        connections.on(role, topic).stream()
                .filter(Connection::isIntroduced)
                .forEach(connection -> connection.send(text));
    }

    @Override
    public void send(Role role, String topic, ServerMessage message) {
        sendHere(role, topic, message);
        if (connections.on(role, topic).isEmpty()) {
            relay.send(role, topic, codec.write(message));
        }
    }

    private void sendHere(Role role, String topic, ServerMessage message) {
        sendTextHere(role, topic, codec.write(message));
    }

    void sendTextHere(Role role, String topic, String text) {
        connections.on(role, topic).forEach(connection -> connection.send(text));
    }

    @Override
    public Optional<PageId> page(Role role, String id) {
        return connections.of(role, id).map(Connection::page);
    }

    @Override
    public Uni<Set<String>> connected(Role role, Collection<String> ids) {
        Map<Boolean, List<String>> byHere = ids.stream()
                .distinct()
                .collect(
                        Collectors.partitioningBy(id -> connections.of(role, id).isPresent()));
        return relay.connectedElsewhere(role, byHere.get(false)).map(elsewhere -> {
            Set<String> all = new HashSet<>(byHere.get(true));
            all.addAll(elsewhere);
            return all;
        });
    }
}
