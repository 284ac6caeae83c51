package io.yunchuang.server.counter;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.keys.ReactiveKeyCommands;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Bounds how often one address asks about tickets, over all nodes. It guards the database against floods; the tokens need
 * no guard, nobody guesses 144 bits. So without Redis everybody passes.
 */
@ApplicationScoped
class CheckLimit {
    private static final Logger LOG = Logger.getLogger(CheckLimit.class);
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final String KEY = "yunchuang:ticket-check:";

    private final ReactiveValueCommands<String, Long> counts;
    private final ReactiveKeyCommands<String> keys;
    private final int perMinute;
    private final Clock clock;

    CheckLimit(ReactiveRedisDataSource redis, CounterConfig config, Clock clock) {
        this.counts = redis.value(Long.class);
        this.keys = redis.key();
        this.perMinute = config.checksPerMinute();
        this.clock = clock;
    }

    /** Counts one more question from that address; {@code MESSAGES_TOO_FAST} when there were too many. */
    Uni<Void> pass(String address) {
        String key = KEY + clock.instant().getEpochSecond() / SPAN.toSeconds() + ":" + address;
        return counts.incr(key)
                .call(count ->
                        count == 1 ? keys.expire(key, SPAN) : Uni.createFrom().nullItem())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(this::uncounted)
                .invoke(count -> {
                    if (count > perMinute) {
                        throw new Refusal(ErrorCode.MESSAGES_TOO_FAST);
                    }
                })
                .replaceWithVoid();
    }

    private long uncounted(Throwable failure) {
        LOG.debugf("Redis does not count ticket checks (%s)", failure.getClass().getSimpleName());
        return 0;
    }
}
