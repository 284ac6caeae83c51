package io.yunchuang.server.access;

import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An empty database and nobody who could let anybody in. */
@QuarkusTest
@TestProfile(FirstManagerTest.EmptyHouse.class)
class FirstManagerTest {
    private static final String PASSWORD = "long enough to be good";

    @Inject
    SetupWelcome welcome;

    @Inject
    TestClock clock;

    @Inject
    AccessConfig config;

    @Inject
    Mutiny.SessionFactory sessions;

    /** As in service: no demo data. */
    public static final class EmptyHouse implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yunchuang.demo.enabled", "false");
        }
    }

    @BeforeEach
    void empty() {
        for (String table : List.of("SessionRow", "PasswordRow", "SetupCodeRow", "GuessRow", "StaffRow")) {
            await(() -> sessions.withTransaction(session ->
                    session.createMutationQuery("delete from " + table).executeUpdate()));
        }
    }

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void the_console_shows_a_code_that_makes_the_first_manager_and_signs_him_in() {
        managerIsMissing(true);
        Response made = make(codeOnConsole(), "chief");
        made.then().statusCode(200).body("role", equalTo("MANAGER")).body("name.zh", equalTo("首位管理员"));
        new Person(Role.MANAGER, "chief", made.cookie("yunchuang-manager"))
                .request()
                .get("/api/audit")
                .then()
                .statusCode(200)
                .body("entries.action", hasItems("access.first-manager-made", "staff.added", "access.signed-in"));
        Person.staff("chief", PASSWORD);
        managerIsMissing(false);
    }

    @Test
    void the_code_is_good_once() {
        String code = codeOnConsole();
        make(code, "chief").then().statusCode(200);
        refused(make(code, "another"));
    }

    @Test
    void of_many_at_the_same_time_one_becomes_manager() {
        String code = codeOnConsole();
        List<CompletableFuture<Integer>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> make(code, "chief-" + i).statusCode()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
    }

    @Test
    void where_there_is_a_manager_no_code_is_shown_and_none_helps() {
        String code = codeOnConsole();
        make(code, "chief").then().statusCode(200);
        assertThat(welcome.lines()).isEmpty();
        List<SetupCodeRow> kept = await(() ->
                sessions.withSession(session -> session.createSelectionQuery("from SetupCodeRow", SetupCodeRow.class)
                        .getResultList()));
        assertThat(kept).isEmpty();
    }

    @Test
    void a_later_start_voids_the_earlier_code() {
        String before = codeOnConsole();
        String after = codeOnConsole();
        refused(make(before, "chief"));
        make(after, "chief").then().statusCode(200);
    }

    @Test
    void the_code_expires() {
        clock.set(clock.instant());
        String code = codeOnConsole();
        clock.advance(config.setup().codeLifetime());
        refused(make(code, "chief"));
        managerIsMissing(true);
    }

    @Test
    void guessing_is_slowed_down_even_for_the_right_code() {
        clock.set(clock.instant());
        String code = codeOnConsole();
        for (int i = 0; i < config.setup().guessing().freeGuesses(); i++) {
            refused(make("ABCD-EFGH-JKMN-PQR" + (i + 2), "chief"));
        }
        make(code, "chief")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("30"))
                .body("code", equalTo("SETUP_LOCKED"));
        clock.advance(config.setup().guessing().firstLock().plus(Duration.ofSeconds(1)));
        make(code, "chief").then().statusCode(200);
    }

    @Test
    void a_weak_password_or_a_missing_name_leaves_the_code_good() {
        String code = codeOnConsole();
        for (int i = 0; i < 2 * config.setup().guessing().freeGuesses(); i++) {
            setup(Map.of("code", code, "id", "chief", "name", name(), "password", "short"))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("FIELD_INVALID"));
        }
        setup(Map.of("code", code, "id", "chief", "password", PASSWORD)).then().statusCode(400);
        setup(Map.of()).then().statusCode(400);
        make(code, "chief").then().statusCode(200);
    }

    private String codeOnConsole() {
        List<String> lines = welcome.lines();
        assertThat(lines.getFirst()).contains("/setup");
        return lines.getLast().strip();
    }

    private static void managerIsMissing(boolean missing) {
        Person.ANYBODY
                .request()
                .get("/api/access/setup")
                .then()
                .statusCode(200)
                .body("managerMissing", equalTo(missing));
    }

    private static Response make(String code, String id) {
        return setup(Map.of("code", code, "id", id, "name", name(), "password", PASSWORD));
    }

    private static Response setup(Map<String, ?> body) {
        return Person.ANYBODY.request().body(body).post("/api/access/setup");
    }

    private static Map<String, String> name() {
        return Map.of("zh", "首位管理员", "en", "First Manager");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("SETUP_CODE_INVALID"));
    }
}
