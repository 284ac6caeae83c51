package io.yunchuang.server.live;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import io.quarkus.redis.datasource.sortedset.ReactiveSortedSetCommands;
import io.quarkus.redis.datasource.sortedset.ScoreRange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The nodes' view of each other, through Redis. It informs and decides nothing: without Redis a node goes on alone, and
 * what it told Redis is told again within one presence interval.
 */
@ApplicationScoped
class NodeRelay {
    private static final Logger LOG = Logger.getLogger(NodeRelay.class);
    private static final String CHANNEL = "yunchuang:live";
    private static final String NODES = "yunchuang:nodes";
    /** Who is connected to which node, each with the moment at which that node last said so. */
    private static final String PRESENCE = "yunchuang:presence";

    private final String node = UUID.randomUUID().toString();
    private final ReactivePubSubCommands<RelayMessage> pubsub;
    private final ReactiveSortedSetCommands<String, String> seen;
    private final LiveConfig config;
    private final Clock clock;
    private volatile boolean alone = true;

    NodeRelay(ReactiveRedisDataSource redis, LiveConfig config, Clock clock) {
        this.pubsub = redis.pubsub(RelayMessage.class);
        this.seen = redis.sortedSet(String.class);
        this.config = config;
        this.clock = clock;
    }

    void refresh(Role role, String topic) {
        publish(new RelayMessage.Refresh(node, role, topic));
    }

    void send(Role role, String topic, String text) {
        publish(new RelayMessage.Send(node, role, topic, text));
    }

    void replaced(Participant who) {
        publish(new RelayMessage.Replaced(node, who.role(), who.id()));
    }

    void evicted(Role role, String id) {
        publish(new RelayMessage.Evicted(node, role, id));
    }

    private void publish(RelayMessage message) {
        if (!alone) {
            pubsub.publish(CHANNEL, message).subscribe().with(done -> {}, NodeRelay::missed);
        }
    }

    /** What the other nodes tell, until Redis fails. */
    Multi<RelayMessage> fromOthers() {
        return pubsub.subscribe(CHANNEL).filter(message -> !message.node().equals(node));
    }

    /**
     * Tells Redis that this node lives and who is connected to it, and learns whether there are others. However many are
     * connected, it takes the same few commands.
     */
    Uni<Void> tellPresence(List<Connections.Key> connected) {
        double now = clock.millis();
        ScoreRange<Double> forgotten =
                ScoreRange.from(0.0, now - config.presenceLifetime().toMillis());
        return seen.zadd(NODES, now, node)
                .chain(() -> seen.zremrangebyscore(NODES, forgotten))
                .chain(() -> seen.zcard(NODES))
                .invoke(living -> alone = living <= 1)
                .chain(() -> connected.isEmpty() ? Uni.createFrom().voidItem() : tell(connected, now))
                .chain(() -> seen.zremrangebyscore(PRESENCE, forgotten))
                .replaceWithVoid();
    }

    private Uni<Void> tell(List<Connections.Key> connected, double now) {
        Map<String, Double> here =
                connected.stream().collect(Collectors.toMap(key -> member(key.role(), key.name(), node), key -> now));
        return seen.zadd(PRESENCE, here).replaceWithVoid();
    }

    /** Whom another node has; a node that cannot ask believes so of all unless it is the only one. */
    Uni<Set<String>> connectedElsewhere(Role role, List<String> ids) {
        if (config.singleNode() || ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        double oldest = clock.millis() - config.presenceLifetime().toMillis();
        return others(oldest)
                .chain(others -> connectedTo(others, role, ids, oldest))
                .onFailure()
                .recoverWithItem(failure -> Set.copyOf(ids));
    }

    /** The other nodes that live. What this one has told of itself is older than what it knows. */
    private Uni<List<String>> others(double oldest) {
        return seen.zrangebyscore(NODES, new ScoreRange<>(oldest, false, Double.POSITIVE_INFINITY, true))
                .map(living ->
                        living.stream().filter(each -> !each.equals(node)).toList());
    }

    private Uni<Set<String>> connectedTo(List<String> nodes, Role role, List<String> ids, double oldest) {
        List<Map.Entry<String, String>> asked = nodes.stream()
                .flatMap(other -> ids.stream().map(id -> Map.entry(id, member(role, id, other))))
                .toList();
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return seen.zmscore(PRESENCE, asked.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .map(seenAt -> IntStream.range(0, asked.size())
                        .filter(i -> seenAt.get(i) != null && seenAt.get(i) > oldest)
                        .mapToObj(i -> asked.get(i).getKey())
                        .collect(Collectors.toSet()));
    }

    private static String member(Role role, String id, String node) {
        return role + ":" + id + "@" + node;
    }

    private static void missed(Throwable failure) {
        LOG.debugf("Other nodes were not told: %s", failure.toString());
    }
}
