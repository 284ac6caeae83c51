package io.yunchuang.server.counter;

import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.TicketId;
import java.util.Optional;

/**
 * A ticket, or its place in line, has changed and the change is committed. Fired as a CDI event on the event
 * loop for whoever still shows the ticket; an observer returns at once.
 *
 * @param call the call the ticket was made from
 */
public record TicketChanged(TicketId ticket, Optional<CallId> call) {}
