package io.yunchuang.server.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The connection of a kiosk's agent, or that it has none since then. */
@Entity
@Table(name = "kiosk_agent")
class KioskAgentRow {
    @Id
    String kiosk;

    @Nullable String page;

    Instant since;
}
