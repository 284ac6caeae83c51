package io.yunchuang.server.access;

import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.runtime.datasource.ReactiveRedisDataSourceImpl;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.redis.client.RedisOptions;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single-use tickets, with a real Redis and with none. */
@QuarkusTest
class SocketTicketsTest {
    private static final Admission DISPLAY = new Admission(Role.DISPLAY, "centre-hefei", Optional.empty(), "");
    /** Nothing listens there. */
    private static final String NO_REDIS = "redis://localhost:1";

    @Inject
    SocketTickets tickets;

    @Inject
    Callers callers;

    @Inject
    TestClock clock;

    @Inject
    AccessConfig config;

    @Inject
    Vertx vertx;

    @Inject
    ReactiveRedisDataSource redis;

    private Redis gone;
    private SocketTickets alone;

    @BeforeEach
    void loseRedis() {
        gone = Redis.createClient(vertx, new RedisOptions().setConnectionString(NO_REDIS));
        ReactiveRedisDataSource none = new ReactiveRedisDataSourceImpl(vertx, gone, RedisAPI.api(gone));
        alone = new SocketTickets(none, callers, clock, config);
    }

    @AfterEach
    void tidyUp() {
        gone.close();
        clock.run();
    }

    @Test
    void opens_one_socket_only() {
        for (SocketTickets each : List.of(tickets, alone)) {
            String ticket = await(() -> each.issue(DISPLAY));
            assertThat(await(() -> each.redeem(ticket))).contains(DISPLAY);
            assertThat(await(() -> each.redeem(ticket))).isEmpty();
        }
    }

    @Test
    void of_many_at_the_same_time_one_gets_in() {
        for (SocketTickets each : List.of(tickets, alone)) {
            String ticket = await(() -> each.issue(DISPLAY));
            List<CompletableFuture<Optional<Admission>>> all = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> await(() -> each.redeem(ticket))))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join).filter(Optional::isPresent))
                    .hasSize(1);
        }
    }

    @Test
    void what_was_never_given_opens_nothing() {
        String ticket = await(() -> tickets.issue(DISPLAY));
        List<String> wrong = List.of(
                "",
                "r-",
                "n-",
                "x" + ticket,
                ticket.substring(0, ticket.length() - 1),
                "n-" + ticket.substring(2),
                "r-" + Secrets.token(),
                "n-" + Secrets.token(),
                "r-" + "x".repeat(10_000));
        for (String each : wrong) {
            assertThat(await(() -> tickets.redeem(each))).isEmpty();
        }
        assertThat(await(() -> tickets.redeem(ticket))).contains(DISPLAY);
    }

    @Test
    void expires() {
        clock.set(clock.instant());
        String inTime = await(() -> alone.issue(DISPLAY));
        String tooLate = await(() -> alone.issue(DISPLAY));
        clock.advance(tickets.lifetime().minusMillis(1));
        assertThat(await(() -> alone.redeem(inTime))).contains(DISPLAY);
        clock.advance(tickets.lifetime());
        assertThat(await(() -> alone.redeem(tooLate))).isEmpty();
        assertThat(tickets.lifetime()).isLessThanOrEqualTo(SocketTickets.LONGEST);
    }

    @Test
    void redis_forgets_it_in_time() {
        String ticket = await(() -> tickets.issue(DISPLAY));
        String key = "yunchuang:socket-ticket:" + Secrets.hash(ticket.substring("r-".length()));
        assertThat(await(() -> redis.key().pttl(key)))
                .isBetween(1L, tickets.lifetime().toMillis());
    }

    @Test
    void a_ticket_of_another_node_opens_nothing_here() {
        String foreign = await(() -> alone.issue(DISPLAY));
        assertThat(await(() -> tickets.redeem(foreign))).isEmpty();
    }

    @Test
    void a_ticket_is_void_once_its_holder_has_signed_out() {
        Person clerk = Person.staff("clerk-huzhou-1");
        Admission admission = new Admission(Role.CLERK, clerk.id(), Optional.empty(), Secrets.hash(clerk.cookie()));
        String before = await(() -> tickets.issue(admission));
        String after = await(() -> tickets.issue(admission));

        assertThat(await(() -> tickets.redeem(before))).contains(admission);
        clerk.request().post("/api/access/logout").then().statusCode(204);
        assertThat(await(() -> tickets.redeem(after))).isEmpty();
    }

    @Test
    void a_ticket_made_with_somebody_elses_credential_opens_nothing() {
        Person clerk = Person.staff("clerk-huzhou-2");
        Admission stolen = new Admission(Role.CLERK, "clerk-hefei-1", Optional.empty(), Secrets.hash(clerk.cookie()));
        String ticket = await(() -> tickets.issue(stolen));
        assertThat(await(() -> tickets.redeem(ticket))).isEmpty();
    }
}
