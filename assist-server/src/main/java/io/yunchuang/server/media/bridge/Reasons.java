package io.yunchuang.server.media.bridge;

import io.vertx.core.http.HttpClosedException;
import io.yunchuang.server.failure.Causes;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

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
        return isCausedBy(TimeoutException.class, failure) ? "late" : "gone";
    }

    /** Whether there was a connection, and it has come to an end instead of an answer. */
    static boolean isBrokenConnection(Throwable failure) {
        boolean broken = isCausedBy(HttpClosedException.class, failure) || isCausedBy(IOException.class, failure);
        return broken && !isCausedBy(ConnectException.class, failure);
    }

    private static boolean isCausedBy(Class<? extends Throwable> kind, Throwable failure) {
        return Causes.of(failure).anyMatch(kind::isInstance);
    }

    /** For the log, without anything of the request, which holds addresses. */
    static String of(Throwable failure) {
        return failure instanceof WebApplicationException refused
                ? "status " + refused.getResponse().getStatus()
                : failure.getClass().getSimpleName();
    }
}
