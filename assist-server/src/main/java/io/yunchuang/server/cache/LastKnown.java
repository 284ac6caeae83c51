package io.yunchuang.server.cache;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Something small that is read whole from the database and kept: answers come from memory, and stay what they were while
 * the database is away.
 */
public final class LastKnown<T> {
    private static final Logger LOG = Logger.getLogger(LastKnown.class);

    private final String name;
    private final Supplier<Uni<T>> read;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicReference<Known<T>> known = new AtomicReference<>(new Known<>(0, Optional.empty()));

    /**
     * @param name for the log
     * @param read reads it from the database
     */
    public LastKnown(String name, Supplier<Uni<T>> read) {
        this.name = name;
        this.read = read;
    }

    /** What was read, and the number of that read; a slow older read never replaces a newer one. */
    private record Known<T>(long read, Optional<T> value) {}

    /** The last known value; read from the database only when there is none yet. */
    public Uni<T> get() {
        return known.get().value().map(Uni.createFrom()::item).orElseGet(this::reload);
    }

    /** The last known value, without reading it; empty before the first read. */
    public Optional<T> last() {
        return known.get().value();
    }

    /** Reads the value anew, for instance after an edit. */
    public Uni<T> reload() {
        return Uni.createFrom().deferred(() -> {
            long number = reads.incrementAndGet();
            return read.get()
                    .invoke(value -> known.updateAndGet(
                            old -> old.read() > number ? old : new Known<>(number, Optional.of(value))));
        });
    }

    /** Reads the value anew for the edits of other nodes; keeps the last one when that fails. */
    public Uni<Void> refresh() {
        return reload().replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Keeping the last known %s: %s", name, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
