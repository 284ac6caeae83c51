package io.yunchuang.server.media.bridge;

import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.call.ConferenceId;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** As another node beside this one sees the bridges: it shares the database and nothing else. */
@Singleton
public class OtherNode {
    private final ConferenceTurns turns;

    OtherNode(
            BridgePool pool,
            ConferenceStore store,
            ConferencePost post,
            Instance<ConferenceDesk> desk,
            BridgeMeters meters,
            EventLoops loops,
            BridgeConfig config,
            Clock clock) {
        turns = new ConferenceTurns(pool, store, post, desk, meters, loops, config, clock);
    }

    /** Does what is missing of that conference, as far as nobody else does it; returns when that is done. */
    public void goOn(UUID conference) {
        Reactive.await(() -> turns.run(new ConferenceId(conference), ConferenceNews.NONE));
    }
}
