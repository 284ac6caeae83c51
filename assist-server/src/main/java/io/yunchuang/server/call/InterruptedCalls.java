package io.yunchuang.server.call;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes the views of calls that a restart has interrupted once before anybody can ask for them. The first view of a
 * fresh server takes many times as long as the next ones, and the people in these calls wait for it.
 */
@ApplicationScoped
class InterruptedCalls {
    private static final Logger LOG = Logger.getLogger(InterruptedCalls.class);

    /** Behind everything that fills an empty database or reads directories. */
    private static final int LAST = 10_000;

    /** Enough for the code to be known; more would only delay the start. */
    private static final int CALLS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CallStore store;
    private final KioskViews kiosks;
    private final ClerkViews clerks;

    InterruptedCalls(CallStore store, KioskViews kiosks, ClerkViews clerks) {
        this.store = store;
        this.kiosks = kiosks;
        this.clerks = clerks;
    }

    void prepare(@Observes @Priority(LAST) StartupEvent started) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> store.live(CALLS)
                    .chain(this::views)
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail());
        } catch (Throwable notNow) {
            // The pages will ask themselves; this only would have spared them time.
            LOG.debugf("Views of interrupted calls were not prepared: %s", notNow.toString());
        }
    }

    private Uni<Void> views(List<Call> calls) {
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(this::views)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> views(Call call) {
        Uni<?> ofClerk = call.state()
                .clerk()
                .map(CallState.Agent::id)
                .<Uni<?>>map(clerk -> clerks.view(clerk.value()))
                .orElseGet(() -> Uni.createFrom().voidItem());
        return kiosks.view(call.subject().kiosk().value()).chain(() -> ofClerk).replaceWithVoid();
    }
}
