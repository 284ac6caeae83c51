package io.yunchuang.benchmarks.queue;

import io.yunchuang.benchmarks.lab.Stores;
import io.yunchuang.benchmarks.report.Distribution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The least that a durable queue in PostgreSQL can cost: one row claimed with {@code FOR UPDATE SKIP LOCKED}, one commit,
 * nobody told.
 */
final class ClaimFloor {
    private static final String CLAIM = """
            update benchmark_claim set taken = true where id = (
              select id from benchmark_claim where not taken order by id limit 1 for update skip locked)
            """;

    private final Stores stores;

    ClaimFloor(Stores stores) {
        this.stores = stores;
    }

    /** What so many clients have reached together. */
    record Claims(int clients, double perSecond, Distribution times) {}

    /** Lets the clients claim until so many rows are taken. */
    Claims measure(int clients, int rows) throws SQLException, InterruptedException, ExecutionException {
        fill(rows);
        long began = System.nanoTime();
        List<Double> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<List<Double>>> each = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                each.add(() -> claim(rows / clients));
            }
            for (Future<List<Double>> done : threads.invokeAll(each)) {
                times.addAll(done.get());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Claims(clients, times.size() / seconds, Distribution.of(times));
    }

    private void fill(int rows) throws SQLException {
        try (Connection connection = stores.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists benchmark_claim");
            statement.execute("create table benchmark_claim (id bigint primary key, taken boolean not null)");
            statement.execute("create index benchmark_claim_next on benchmark_claim (id) where not taken");
            statement.execute("insert into benchmark_claim select i, false from generate_series(1, " + rows + ") i");
            statement.execute("vacuum analyze benchmark_claim");
        }
    }

    private List<Double> claim(int rows) throws SQLException {
        List<Double> times = new ArrayList<>(rows);
        try (Connection connection = stores.connect();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            for (int i = 0; i < rows; i++) {
                long began = System.nanoTime();
                claim.executeUpdate();
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return times;
    }
}
