package io.yunchuang.server.media.bridge;

import jakarta.ws.rs.WebApplicationException;

/** Why a bridge has not done what it was asked for. */
final class Reasons {
    private Reasons() {}

    /** Whether it has answered, and does not want to. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException;
    }

    /** For the log, without anything of the request, which holds addresses. */
    static String of(Throwable failure) {
        return failure instanceof WebApplicationException refused
                ? "status " + refused.getResponse().getStatus()
                : failure.getClass().getSimpleName();
    }
}
