package io.yunchuang.server.access;

import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RefusalCount;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of open sockets and of tickets when the access behind them ends. */
@QuarkusTest
class SocketAccessTest {
    /** Less than a page may be silent. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static final int TICKET_INVALID = 4401;
    private static final int ACCESS_CHANGED = 4403;
    private static final int DEVICE_REVOKED = 4410;
    private static final int SESSION_ENDED = 4440;

    @Inject
    TestClock clock;

    @Inject
    AccessConfig config;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    SocketTickets tickets;

    @Inject
    ReactiveRedisDataSource redis;

    @Inject
    RefusalCount refusals;

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void a_revoked_kiosk_loses_its_open_socket() {
        LivePage page = LivePeople.page(Person.kiosk("kiosk-huzhou-1"));
        Person.staff("manager")
                .request()
                .delete("/api/access/kiosks/kiosk-huzhou-1/device")
                .then()
                .statusCode(204);
        assertThat(page.awaitClose()).isEqualTo(DEVICE_REVOKED);
    }

    @Test
    void a_kiosk_enrolled_elsewhere_loses_its_open_socket() {
        LivePage page = LivePeople.page(Person.kiosk("kiosk-huzhou-1"));
        Person.kiosk("kiosk-huzhou-1");
        assertThat(page.awaitClose()).isEqualTo(DEVICE_REVOKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk-huzhou-1", "counter-huzhou-1"})
    void signing_out_closes_the_open_sockets(String id) {
        Person person = Person.staff(id);
        LivePage page = LivePeople.page(person);
        person.request().post("/api/access/logout").then().statusCode(204);
        assertThat(page.awaitClose()).isEqualTo(SESSION_ENDED);
    }

    @Test
    void a_new_password_closes_the_open_sockets() {
        LivePage page = LivePeople.page(Person.staff("counter-huzhou-2"));
        Person.staff("manager")
                .request()
                .body(Map.of("password", Person.demoPassword()))
                .put("/api/staff/counter-huzhou-2/password")
                .then()
                .statusCode(204);
        assertThat(page.awaitClose()).isEqualTo(SESSION_ENDED);
    }

    @Test
    void another_session_of_the_same_person_comes_back() {
        Person elsewhere = Person.staff("counter-suzhou-1");
        LivePage page = LivePeople.page(elsewhere);
        Person.staff("counter-suzhou-1")
                .request()
                .post("/api/access/logout")
                .then()
                .statusCode(204);
        assertThat(page.awaitClose()).isEqualTo(ACCESS_CHANGED);
        LivePeople.page(elsewhere).close();
    }

    @Test
    void a_session_that_runs_out_closes_its_open_socket() {
        clock.set(clock.instant());
        Person person = Person.staff("counter-suzhou-2");
        useUntilShortlyBeforeItsEnd(person);
        LivePage page = LivePeople.page(person);
        clock.advance(A_MOMENT);
        assertThat(page.awaitClose()).isEqualTo(SESSION_ENDED);
    }

    @Test
    void an_unused_session_closes_its_open_socket() {
        Person person = Person.staff("counter-suzhou-2");
        LivePage page = LivePeople.page(person);
        lastUsed(person, clock.instant().minus(config.session().idle()));
        assertThat(page.awaitClose()).isEqualTo(SESSION_ENDED);
    }

    @Test
    void whoever_works_over_his_socket_is_not_idle() {
        Person person = Person.staff("clerk-suzhou-2");
        try (LivePage page = LivePeople.page(person)) {
            Instant longAgo = clock.instant().minus(config.session().idle().dividedBy(2));
            lastUsed(person, longAgo);
            page.send(new ClientMessage.GoOff());
            Patience.await().untilAsserted(() -> assertThat(lastUsed(person)).isAfter(longAgo));
        }
    }

    @Test
    void a_kiosk_revoked_on_another_node_whose_news_is_lost_goes_too() {
        Person kiosk = Person.kiosk("kiosk-suzhou-1");
        LivePage page = LivePeople.page(kiosk);
        change("update kiosk_device set revoked_at = now(), revoked_by = 'manager' where token_hash = ?1", kiosk);
        assertThat(page.awaitClose()).isEqualTo(DEVICE_REVOKED);
    }

    @Test
    void a_ticket_taken_before_the_revocation_opens_nothing() {
        Person kiosk = Person.kiosk("kiosk-huzhou-1");
        String ticket = LivePage.ticket(kiosk.role(), kiosk.cookieName(), kiosk.cookie());
        Person.staff("manager")
                .request()
                .delete("/api/access/kiosks/kiosk-huzhou-1/device")
                .then()
                .statusCode(204);
        opensNothing(ticket);
    }

    @Test
    void a_ticket_opens_one_socket_and_no_other() {
        Person manager = Person.staff("manager");
        String ticket = LivePage.ticket(manager);
        try (LivePage first = connect(ticket)) {
            first.await(ServerMessage.Welcome.class, Optional::of);
            opensNothing(ticket);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "r-nonsense", "n-nonsense"})
    void a_made_up_ticket_opens_nothing(String ticket) {
        opensNothing(ticket);
    }

    @Test
    void a_ticket_whose_time_is_over_opens_nothing() {
        String ticket = LivePage.ticket(Person.staff("manager"));
        String key = "yunchuang:socket-ticket:" + Secrets.hash(ticket.substring("r-".length()));
        assertThat(await(() -> redis.key().pexpireat(key, clock.instant()))).isTrue();
        opensNothing(ticket);
    }

    @Test
    void a_ticket_for_somebody_else_opens_nothing() {
        String credential = Secrets.hash(Person.staff("clerk-huzhou-2").cookie());
        Admission stolen = new Admission(Role.CLERK, "clerk-hefei-1", Optional.empty(), credential);
        opensNothing(await(() -> tickets.issue(stolen)));
    }

    @Test
    void a_pages_ticket_is_no_agents() {
        opensNothing("a" + LivePage.ticket(Person.staff("manager")));
    }

    /** The page gets a new ticket by itself, so the close says why and nothing else does. */
    private void opensNothing(String ticket) {
        assertThat(refusals.during(() -> {
                    LivePage page = connect(ticket);
                    assertThat(page.awaitClosed())
                            .isEqualTo(new LivePage.Closed(TICKET_INVALID, ErrorCode.SOCKET_TICKET_INVALID.name()));
                    assertThat(page.all(ServerMessage.class)).isEmpty();
                }))
                .containsExactly("socket SOCKET_TICKET_INVALID");
    }

    private static LivePage connect(String ticket) {
        return LivePage.connect(ticket, LivePage.newPage(), LivePage.origin());
    }

    /** The last moment of the session in which a page can still get in. */
    private void useUntilShortlyBeforeItsEnd(Person person) {
        Duration step = config.session().idle().dividedBy(2);
        Instant end = clock.instant().plus(config.session().absolute());
        while (clock.instant().plus(step).isBefore(end)) {
            clock.advance(step);
            person.request().get("/api/access/me").then().statusCode(200);
        }
        clock.set(end.minus(A_MOMENT));
    }

    private void lastUsed(Person person, Instant at) {
        await(() -> sessions.withTransaction(
                session -> session.createMutationQuery("update SessionRow set lastUsedAt = ?1 where tokenHash = ?2")
                        .setParameter(1, at)
                        .setParameter(2, Secrets.hash(person.cookie()))
                        .executeUpdate()));
    }

    private Instant lastUsed(Person person) {
        return await(() ->
                        sessions.withSession(session -> session.find(SessionRow.class, Secrets.hash(person.cookie()))))
                .lastUsedAt;
    }

    private void change(String sql, Person person) {
        await(() -> sessions.withTransaction(session -> session.createNativeQuery(sql)
                .setParameter(1, Secrets.hash(person.cookie()))
                .executeUpdate()));
    }
}
