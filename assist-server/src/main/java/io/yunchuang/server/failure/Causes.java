package io.yunchuang.server.failure;

import java.util.Objects;
import java.util.stream.Stream;

/** What led to a failure: libraries wrap what went wrong, and how often differs. */
public final class Causes {
    private Causes() {}

    /** The failure itself, then what caused it, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
