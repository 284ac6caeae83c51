package io.yunchuang.signaling.client;

import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Whom a client connects for, and where.
 *
 * @param server the server's address, {@code http} or {@code https}, without a path
 * @param token the device's bearer token; asked for at every attempt and never logged
 * @param page names this run of the program
 * @param limit an attempt that takes longer is given up
 * @param keep how long a command waits for the connection before it is forgotten
 */
public record ClientOptions(
        URI server, Role role, Supplier<String> token, PageId page, Duration limit, Duration keep) {}
