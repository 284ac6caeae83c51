package io.yunchuang.server.failure;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What a failure means to the person who met it. */
public final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /** The stable code: the refusal's own, {@code STORE_UNAVAILABLE} without a database, else our bug, which is logged. */
    public static ErrorCode code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.code();
            }
            if (cause instanceof BadMessageException bad) {
                return bad.code();
            }
            if (meansNoStore(cause)) {
                return ErrorCode.STORE_UNAVAILABLE;
            }
        }
        LOG.error("Unexpected failure", failure);
        return ErrorCode.INTERNAL;
    }

    /** Connection lost or refused, pool exhausted, or PostgreSQL shutting down (SQLSTATE class 57P and 08). */
    private static boolean meansNoStore(Throwable cause) {
        if (cause instanceof PgException pg) {
            return pg.getSqlState() != null
                    && (pg.getSqlState().startsWith("57P") || pg.getSqlState().startsWith("08"));
        }
        String text = String.valueOf(cause.getMessage());
        return cause instanceof ClosedConnectionException
                || cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof io.vertx.core.impl.NoStackTraceThrowable
                || text.contains("Connection is closed")
                || text.contains("Connection closed");
    }
}
