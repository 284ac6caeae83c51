package io.yunchuang.server.media.bridge;

import jakarta.ws.rs.WebApplicationException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Why a bridge has not done what it was asked for. */
final class Reasons {
    private Reasons() {}

    /** Whether it has answered, and does not want to. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException;
    }

    /** For the metrics: {@code refused}, {@code late}, {@code unreachable} for pages, or {@code gone}. */
    static String kind(Throwable failure) {
        if (isRefusal(failure)) {
            return "refused";
        }
        if (failure instanceof UnreachableBridge) {
            return "unreachable";
        }
        boolean late = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof TimeoutException);
        return late ? "late" : "gone";
    }

    /** For the log, without anything of the request, which holds addresses. */
    static String of(Throwable failure) {
        return failure instanceof WebApplicationException refused
                ? "status " + refused.getResponse().getStatus()
                : failure.getClass().getSimpleName();
    }
}
