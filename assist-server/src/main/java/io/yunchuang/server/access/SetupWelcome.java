package io.yunchuang.server.access;

import io.quarkus.vertx.VertxContextSupport;
import io.yunchuang.server.launch.WelcomePart;
import io.yunchuang.server.time.ClockProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Tells whoever has started an empty house how to make its first manager. */
@ApplicationScoped
class SetupWelcome implements WelcomePart {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ClockProducer.ZONE);

    private final FirstManager first;

    SetupWelcome(FirstManager first) {
        this.first = first;
    }

    @Override
    public List<String> lines() {
        return freshCode()
                .map(fresh -> List.of(
                        "There is no manager yet. Open /setup there and make the first one with this code,",
                        "good once until " + TIME.format(fresh.expiresAt()) + "; the next start prints a new one:",
                        "  " + fresh.code().shown()))
                .orElse(List.of());
    }

    private Optional<FirstManager.Fresh> freshCode() {
        try {
            return VertxContextSupport.subscribeAndAwait(first::freshCode);
        } catch (Throwable failure) {
            throw new IllegalStateException("No set-up code", failure);
        }
    }
}
