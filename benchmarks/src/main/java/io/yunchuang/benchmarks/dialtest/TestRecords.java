package io.yunchuang.benchmarks.dialtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the server has kept of its dial-tests. */
final class TestRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LAST = """
            select outcome, coalesce(fault, ''), document,
                   extract(epoch from since - begun_at) * 1000 as took, extract(epoch from begun_at - asked_at) * 1000 as waited
            from dial_test where kiosk = ? and target = ? and state = 'FINISHED' order by asked_at desc limit 1
            """;
    private static final String OUTCOMES = """
            select outcome || coalesce(' ' || failed_step || ' ' || fault, '') as what, count(*) as times
            from dial_test where state = 'FINISHED' and target like ? group by 1
            """;

    private static final String LATEST = """
            select state, coalesce(document #>> '{state,verdict,why}', '') as why,
                   extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 as committed
            from dial_test where kiosk = ? and target = ? order by asked_at desc limit 1
            """;

    private final Connection connection;

    TestRecords(Connection connection) {
        this.connection = connection;
    }

    /**
     * A test that is over.
     *
     * @param tookMillis from its turn to its end
     * @param waitedMillis from being asked for to its turn
     * @param results by step
     */
    record Over(String outcome, String fault, double tookMillis, double waitedMillis, Map<String, JsonNode> results) {
        /** How long that step took, in milliseconds. */
        double took(String step) {
            return results.get(step).get("tookMillis").asDouble();
        }

        /** The figure of that step; 0 without one. */
        double figure(String step) {
            return results.get(step).path("figure").path("value").asDouble();
        }
    }

    /**
     * The pair's test that was asked for last, as it stands.
     *
     * @param why it was broken off; empty when it was not
     * @param committedMillis since when it stands so, by PostgreSQL's clock in milliseconds of the epoch
     */
    record Latest(String state, String why, double committedMillis) {
        boolean measures() {
            return state.equals("MEASURING");
        }

        boolean isOver() {
            return state.equals("FINISHED");
        }
    }

    /** How many wait or go on. */
    int live() throws SQLException {
        return count("select count(*) from dial_test where state <> 'FINISHED'");
    }

    /** How many of a pair are over. */
    int over(String kiosk, String window) throws SQLException {
        return count(
                "select count(*) from dial_test where kiosk = ? and target = ? and state = 'FINISHED'", kiosk, window);
    }

    /** Alarms that were ever raised about that window, or about a pair with it. */
    int alarms(String window) throws SQLException {
        return count("select count(*) from dial_test_alarm where target like ?", window);
    }

    private int count(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(query, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** When something first happened since then. */
    Optional<Instant> first(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(query, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }

    private PreparedStatement prepared(String query, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** The one of a pair that was asked for last; there must be one. The database must remember commit times. */
    Latest latest(String kiosk, String window) throws SQLException {
        try (PreparedStatement statement = prepared(LATEST, kiosk, window);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Latest(row.getString("state"), row.getString("why"), row.getDouble("committed"));
        }
    }

    /** The last one of a pair that is over. */
    Over last(String kiosk, String window) throws SQLException, IOException {
        try (PreparedStatement statement = prepared(LAST, kiosk, window);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Map<String, JsonNode> results = new TreeMap<>();
            JSON.readTree(row.getString("document"))
                    .get("results")
                    .forEach(result -> results.put(result.get("step").asText(), result));
            return new Over(
                    row.getString(1), row.getString(2), row.getDouble("took"), row.getDouble("waited"), results);
        }
    }

    /** How often what came of the tests of windows with such an id. */
    Map<String, Integer> outcomes(String windows) throws SQLException {
        Map<String, Integer> outcomes = new TreeMap<>();
        try (PreparedStatement statement = prepared(OUTCOMES, windows);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                outcomes.put(row.getString("what"), row.getInt("times"));
            }
        }
        return outcomes;
    }

    /** Shortens a plan below what managers may ask for, so that a look at the measurement itself does not take long. */
    void shorten(String plan, int minutes) throws SQLException {
        try (PreparedStatement statement =
                prepared("update dial_test_plan set minutes = ? where name = ?", minutes, plan)) {
            statement.executeUpdate();
        }
    }

    /** Has all windows open all day, so that plans are due whatever time it is. The server reads it when it starts. */
    void openAllDay() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    update service_window set hours = jsonb_set(hours, '{specialDays}', coalesce(hours -> 'specialDays', '{}')
                      || (select jsonb_object_agg(to_char(now() at time zone 'Asia/Shanghai' + n * interval '1 day', 'YYYY-MM-DD'),
                                                  '[{"opens": "00:00", "closes": "00:00"}]'::jsonb)
                          from generate_series(0, 1) n))
                    """);
        }
    }
}
