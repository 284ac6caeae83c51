package io.yunchuang.benchmarks.queue;

import io.yunchuang.benchmarks.lab.RedisWriter;
import io.yunchuang.benchmarks.lab.Stores;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Calls that wait and that nobody may take: rows like those of a call that was really placed, spread over the nine cities,
 * of a category that only a paused clerk handles. Their kiosks are known to Redis as connected to another node, so the
 * server does not take them for gone.
 */
final class WaitingCrowd {
    private static final String CALLS = """
            with waiting as (
              select gen_random_uuid() as id, 'waiting-' || i as kiosk, city.code as city, window_.id as own_window,
                now() - interval '20 minutes' + i * interval '1 ms' as at
              from generate_series(1, ?) i
              join city on city.position = 1 + i % 9
              join service_centre centre on centre.city = city.code
              join service_window window_ on window_.centre = centre.id and window_.kind = 'VIRTUAL')
            insert into call (id, version, state, kiosk, permit_city, category, placed_at, shown, document)
            select w.id, m.version, 'QUEUED', w.kiosk, w.city, m.category, w.at, true,
              jsonb_set(jsonb_set(jsonb_set(jsonb_set(jsonb_set(jsonb_set(m.document,
                '{id}', to_jsonb(w.id)),
                '{subject,kiosk}', to_jsonb(w.kiosk)),
                '{subject,permitCity}', to_jsonb(w.city)),
                '{subject,ownWindow}', to_jsonb(w.own_window)),
                '{subject,placedAt}', to_jsonb(w.at)),
                '{state,line,queuedAt}', to_jsonb(w.at))
            from waiting w, benchmark_model m
            """;
    private static final String ENTRIES = """
            insert into queue_entry
              (call, permit_city, category, origin_city, own_window, priority, queued_at, present, passed)
            select id, permit_city, category, document -> 'subject' ->> 'originCity',
              document -> 'subject' ->> 'ownWindow', 2, placed_at, true, '{}'
            from call where kiosk like 'waiting-%'
            """;

    /** Another node will say so for ever, as this one sees it. */
    private static final long FAR_FUTURE = 4_000_000_000_000L;

    /** That other node. */
    private static final String NODE = "waiting-crowd";

    private final Stores stores;

    WaitingCrowd(Stores stores) {
        this.stores = stores;
    }

    /** Takes the call that this kiosk has just placed as the model of all. */
    void model(String kiosk) throws SQLException {
        try (Connection connection = stores.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table benchmark_model as select version, category, document from call"
                    + " where state = 'QUEUED' and kiosk = '" + kiosk + "'");
            ResultSet count = statement.executeQuery("select count(*) from benchmark_model");
            if (!count.next() || count.getInt(1) != 1) {
                throw new IllegalStateException(kiosk + " has no waiting call");
            }
        }
    }

    /** Has so many waiting from now on, with tables as tidy as if they had been there for long. */
    void become(int count) throws SQLException, IOException {
        try (Connection connection = stores.connect();
                var statement = connection.createStatement();
                PreparedStatement calls = connection.prepareStatement(CALLS)) {
            statement.execute(
                    "delete from queue_entry where call in (select id from call where kiosk like 'waiting-%')");
            statement.execute("delete from call where kiosk like 'waiting-%'");
            RedisWriter.score(stores, "yunchuang:nodes", List.of(NODE), FAR_FUTURE);
            RedisWriter.score(stores, "yunchuang:presence", presence(count), FAR_FUTURE);
            calls.setInt(1, count);
            calls.executeUpdate();
            statement.execute(ENTRIES);
            statement.execute("vacuum analyze call");
            statement.execute("vacuum analyze queue_entry");
            statement.execute("vacuum analyze clerk_duty");
            statement.execute("checkpoint");
        }
    }

    /** How many wait. */
    int count() throws SQLException {
        try (Connection connection = stores.connect();
                var statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(
                    "select count(*) from queue_entry e join call c on c.id = e.call where c.kiosk like 'waiting-%' and e.present");
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> presence(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "KIOSK:waiting-" + i + "@" + NODE)
                .toList();
    }
}
