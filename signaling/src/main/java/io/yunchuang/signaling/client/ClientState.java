package io.yunchuang.signaling.client;

import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Duration;

/**
 * Where the connection to the server stands.
 *
 * <pre>
 * idle ──▶ connecting ──▶ open ──▶ waiting ──▶ connecting …
 *               │           │
 *               └───────────┴──▶ refused or replaced: over until somebody starts a new client
 * </pre>
 */
public sealed interface ClientState {

    /** Not started, or closed by its owner. */
    record Idle() implements ClientState {}

    /** Getting a ticket or opening the socket; attempts count from 1. */
    record Connecting(int attempt) implements ClientState {}

    /** The server has said its welcome. */
    record Open() implements ClientState {}

    /** The next attempt comes after that time. */
    record Waiting(int attempt, Duration delay) implements ClientState {}

    /** A newer connection with the same credential has taken over; this one stays closed. */
    record Replaced() implements ClientState {}

    /** The server does not want this credential any more; only a new enrolment helps. */
    record Refused(ErrorCode why) implements ClientState {}
}
