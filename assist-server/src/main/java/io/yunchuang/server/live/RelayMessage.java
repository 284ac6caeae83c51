package io.yunchuang.server.live;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.Role;

/** What nodes tell each other about their pages. */
@JsonTypeInfo(use = Id.NAME, property = "type")
sealed interface RelayMessage {
    /** The sender. */
    String node();

    /** A view has changed. */
    record Refresh(String node, Role role, String topic) implements RelayMessage {}

    /** A message for whoever is on that topic. */
    record Send(String node, Role role, String topic, String text) implements RelayMessage {}

    /** A kiosk or clerk has connected to the sender. */
    record Replaced(String node, Role role, String id) implements RelayMessage {}

    /** Somebody's access was taken away or has changed. */
    record Evicted(String node, Role role, String id) implements RelayMessage {}
}
