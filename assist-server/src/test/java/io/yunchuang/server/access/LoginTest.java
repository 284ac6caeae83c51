package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming in and going out, over real HTTP with a real database. */
@QuarkusTest
class LoginTest {
    @Inject
    TestClock clock;

    @Inject
    AccessConfig config;

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk-hefei-1,   CLERK,   许安琪, Xu Anqi",
        "counter-hefei-1, COUNTER, 谢婷婷, Xie Tingting",
        "manager,         MANAGER, 高瞻,   Gao Zhan",
    })
    void everybody_comes_in_as_what_he_is(String id, String role, String zh, String en) {
        Person.staff(id)
                .request()
                .get("/api/access/me")
                .then()
                .statusCode(200)
                .body("role", equalTo(role))
                .body("id", equalTo(id))
                .body("name.zh", equalTo(zh))
                .body("name.en", equalTo(en));
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        login("clerk-hefei-2", Person.demoPassword())
                .then()
                .statusCode(200)
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("yunchuang-clerk="),
                                containsString("HttpOnly"),
                                containsString("SameSite=Strict"),
                                containsString("Path=/"),
                                // gone with the browser, and plain HTTP in this test
                                not(containsString("Max-Age")),
                                not(containsString("Secure"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"clerk-hefei-1\",\"password\":\"wrong\"}",
                "{\"name\":\"nobody-at-all\",\"password\":\"yunchuang-demo\"}",
                "{\"name\":\"张三' or 1=1 --\",\"password\":\"yunchuang-demo\"}",
                "{\"name\":\"\",\"password\":\"\"}",
            })
    void wrong_password_and_unknown_name_look_the_same(String body) {
        Person.ANYBODY
                .request()
                .body(body)
                .post("/api/access/login")
                .then()
                .statusCode(401)
                .body("code", equalTo("LOGIN_FAILED"))
                .body("text.zh", not(equalTo("")))
                .body("next.en", not(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "{\"name\":\"manager\"}", "{\"name\":{},\"password\":1}", "{\"name\""})
    void what_is_no_login_is_refused(String body) {
        Person.ANYBODY
                .request()
                .body(body)
                .post("/api/access/login")
                .then()
                .statusCode(400)
                .body("code", equalTo("MESSAGE_MALFORMED"));
    }

    @Test
    void locks_after_too_many_wrong_passwords_and_opens_again() {
        failUntilLocked("counter-jinhua-2").then().header("Retry-After", equalTo("30"));
        clock.advance(Duration.ofSeconds(29));
        login("counter-jinhua-2", Person.demoPassword())
                .then()
                .statusCode(429)
                .body("code", equalTo("LOGIN_LOCKED"))
                .header("Retry-After", equalTo("1"));

        clock.advance(Duration.ofSeconds(1));
        login("counter-jinhua-2", Person.demoPassword()).then().statusCode(200);
        login("counter-jinhua-2", "wrong").then().statusCode(401);
    }

    @Test
    void a_name_that_does_not_exist_locks_the_same_way() {
        failUntilLocked("clerk-of-nowhere").then().header("Retry-After", equalTo("30"));
    }

    @Test
    void guesses_at_the_same_time_are_all_counted() {
        clock.set(clock.instant());
        int guesses = 4 * config.login().freeGuesses();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, guesses)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> login("counter-wuhu-2", "guess " + i).statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 401))
                .hasSizeLessThan(config.login().freeGuesses());
    }

    @Test
    void logging_out_ends_the_session() {
        Person clerk = Person.staff("clerk-wuhu-1");
        clerk.request()
                .post("/api/access/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", allOf(containsString("yunchuang-clerk=;"), containsString("Max-Age=0")));
        refusedAsNobody(clerk);
    }

    @Test
    void logging_in_again_ends_the_session_that_browser_had() {
        Person before = Person.staff("clerk-wuhu-2");
        before.request()
                .body(Map.of("name", "clerk-wuhu-2", "password", Person.demoPassword()))
                .post("/api/access/login")
                .then()
                .statusCode(200);
        refusedAsNobody(before);
    }

    @Test
    void an_idle_session_ends() {
        clock.set(clock.instant());
        Person clerk = Person.staff("clerk-jiaxing-1");
        Duration almost = config.session().idle().minusSeconds(1);
        clock.advance(almost);
        clerk.request().get("/api/access/me").then().statusCode(200);
        clock.advance(almost);
        clerk.request().get("/api/access/me").then().statusCode(200);
        clock.advance(config.session().idle());
        refusedAsNobody(clerk);
    }

    @Test
    void a_busy_session_ends_too() {
        clock.set(clock.instant());
        Person clerk = Person.staff("clerk-jiaxing-2");
        Duration step = config.session().idle().dividedBy(2);
        for (Duration used = step; used.compareTo(config.session().absolute()) < 0; used = used.plus(step)) {
            clock.advance(step);
            clerk.request().get("/api/access/me").then().statusCode(200);
        }
        clock.advance(step);
        refusedAsNobody(clerk);
    }

    @Test
    void a_made_up_cookie_is_nobodys() {
        refusedAsNobody(new Person(Person.staff("manager").role(), "manager", Secrets.token()));
        refusedAsNobody(new Person(Person.staff("manager").role(), "manager", "x".repeat(4_000)));
    }

    @Test
    void a_clerks_cookie_is_no_managers() {
        Person clerk = Person.staff("clerk-suzhou-1");
        refusedAsNobody(new Person(Person.staff("manager").role(), "clerk-suzhou-1", clerk.cookie()));
    }

    @Test
    void one_browser_can_be_several_people_and_says_which() {
        Person clerk = Person.staff("clerk-suzhou-2");
        Person manager = Person.staff("manager");
        clerk.request()
                .cookie(manager.cookieName(), manager.cookie())
                .header(CookieAuthentication.ROLE_HEADER, "CLERK")
                .get("/api/access/me")
                .then()
                .body("id", equalTo("clerk-suzhou-2"));
        clerk.request()
                .cookie(manager.cookieName(), manager.cookie())
                .header(CookieAuthentication.ROLE_HEADER, "MANAGER")
                .get("/api/access/me")
                .then()
                .body("id", equalTo("manager"));
        clerk.request()
                .header(CookieAuthentication.ROLE_HEADER, "MANAGER")
                .get("/api/access/me")
                .then()
                .statusCode(401);
    }

    private Response failUntilLocked(String name) {
        clock.set(clock.instant());
        for (int i = 1; i < config.login().freeGuesses(); i++) {
            login(name, "wrong " + i).then().statusCode(401);
        }
        Response locked = login(name, "wrong again");
        locked.then().statusCode(429).body("code", equalTo("LOGIN_LOCKED"));
        return locked;
    }

    private static Response login(String name, String password) {
        return Person.ANYBODY
                .request()
                .body(Map.of("name", name, "password", password))
                .post("/api/access/login");
    }

    private static void refusedAsNobody(Person person) {
        person.request().get("/api/access/me").then().statusCode(401).body("code", equalTo("NOT_SIGNED_IN"));
    }
}
