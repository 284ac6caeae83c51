package io.yunchuang.benchmarks.history;

import io.yunchuang.benchmarks.history.History.CallFact;
import io.yunchuang.benchmarks.history.History.ClerkFact;
import io.yunchuang.benchmarks.history.History.Step;
import io.yunchuang.signaling.protocol.Priority;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads from the database what it has kept of the calls of some kiosks. It must remember commit times. */
public final class HistoryReader {
    private static final String CALLS = """
            select c.id, c.state, c.version, c.placed_at,
              coalesce(c.document -> 'subject' ->> 'ownWindow', '') as own_window,
              c.permit_city, c.document -> 'subject' ->> 'originCity' as origin_city, c.category,
              exists (select 1 from queue_entry e where e.call = c.id) as in_line,
              (select count(*) from counter_ticket t where t.call_id = c.id) as tickets
            from call c where c.kiosk like ?
            """;
    private static final String STEPS = """
            select s.call, s.version, s.at, pg_xact_commit_timestamp(s.xmin) as committed, s.command, s.state, s.clerk
            from call_step s join call c on c.id = s.call where c.kiosk like ?
            """;
    /** Whoever goes before the others is marked in a step of its own. */
    private static final Priority PLACED_WITH = Priority.NORMAL;

    private static final String CLERKS = "select clerk, duty_window, city from clerk_duty";

    private final Connection connection;
    private final String kiosks;

    /** @param kiosks a pattern of SQL for the kiosks' ids */
    public HistoryReader(Connection connection, String kiosks) {
        this.connection = connection;
        this.kiosks = kiosks;
    }

    /** Every call of those kiosks. */
    public Map<UUID, CallFact> calls() throws SQLException {
        Map<UUID, CallFact> calls = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(CALLS)) {
            query.setString(1, kiosks);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                CallFact call = call(row);
                calls.put(call.id(), call);
            }
        }
        return calls;
    }

    /** Every step of those calls. */
    public List<Step> steps() throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STEPS)) {
            query.setString(1, kiosks);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                steps.add(step(row));
            }
        }
        return steps;
    }

    /** Where the clerks work who have ever been on duty. */
    public Map<String, ClerkFact> clerks() throws SQLException {
        Map<String, ClerkFact> clerks = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(CLERKS)) {
            ResultSet row = query.executeQuery();
            while (row.next()) {
                clerks.put(row.getString("clerk"), new ClerkFact(row.getString("duty_window"), row.getString("city")));
            }
        }
        return clerks;
    }

    private static CallFact call(ResultSet row) throws SQLException {
        return new CallFact(
                row.getObject("id", UUID.class),
                row.getString("own_window"),
                row.getString("permit_city"),
                row.getString("origin_city"),
                row.getString("category"),
                PLACED_WITH.ordinal(),
                instant(row, "placed_at"),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getBoolean("in_line"),
                row.getInt("tickets"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("call", UUID.class),
                row.getLong("version"),
                instant(row, "at"),
                instant(row, "committed"),
                row.getString("command"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("clerk")).filter(clerk -> !clerk.isEmpty()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
