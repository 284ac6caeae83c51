package io.yunchuang.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.yunchuang.server.access.AccessConfig;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RefusalCount;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single sign-on over real HTTP, with a browser that follows redirects and keeps cookies by hand. */
@QuarkusTest
@TestProfile(WithProvider.class)
class SingleSignOnTest extends AtProvider {
    @Inject
    AccessConfig access;

    @Inject
    RefusalCount count;

    @Test
    void the_login_page_is_told_what_the_button_says() {
        Person.ANYBODY
                .request()
                .get("/api/oidc")
                .then()
                .statusCode(200)
                .body("button.zh", equalTo("统一身份认证登录"))
                .body("button.en", equalTo("Single sign-on"));
    }

    @Test
    void whoever_comes_back_has_the_same_session_as_after_a_password() {
        Response back = new Browser().signIn("/clerk");
        back.then().statusCode(303).header("Location", "/clerk");
        String withPassword = Person.ANYBODY
                .request()
                .body(Map.of("name", "clerk-hefei-1", "password", Person.demoPassword()))
                .post("/api/access/login")
                .header("Set-Cookie");
        assertThat(attributes(back.header("Set-Cookie"))).isEqualTo(attributes(withPassword));

        Person clerk = new Person(Role.CLERK, "clerk-hefei-1", back.cookie("yunchuang-clerk"));
        clerk.request().get("/api/access/me").then().statusCode(200).body("id", equalTo("clerk-hefei-1"));
        Person.staff("manager")
                .request()
                .get("/api/audit?size=10")
                .then()
                .body("entries.findAll { it.actor == 'clerk-hefei-1' }.action[0]", equalTo("access.signed-in"));
    }

    @Test
    void the_binding_to_the_browser_survives_the_way_back_from_another_site() {
        assertThat(new Browser().start("/clerk").header("Set-Cookie"))
                .contains("yunchuang-oidc=", "HttpOnly", "SameSite=Lax", "Path=/api/oidc");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk-hefei-1, /clerk,                       /clerk",
        "clerk-hefei-1, '',                           /clerk",
        "clerk-hefei-1, /manager,                     /clerk",
        "clerk-hefei-1, //evil.example/clerk,         /clerk",
        "clerk-hefei-1, https://evil.example/clerk,   /clerk",
        "clerk-hefei-1, /\\evil.example,              /clerk",
        "clerk-hefei-1, /clerk%0d%0aX: y,             /clerk",
        "manager,       /manager/staff?role=CLERK,    /manager/staff?role=CLERK",
        "Manager,       /manager,                     /manager",
        "counter-hefei-1, /clerk,                     /counter",
    })
    void one_lands_on_an_own_page_of_this_server_only(String person, String wanted, String landed) {
        provider.says(person);
        assertThat(new Browser().signIn(wanted).header("Location")).isEqualTo(landed);
    }

    @ParameterizedTest
    @CsvSource({"nobody-of-ours", "张三", "''"})
    void nobody_becomes_staff_by_being_known_to_the_provider(String person) {
        provider.says(person);
        refused(new Browser().signIn("/clerk"), "OIDC_NO_ACCOUNT");
    }

    @Test
    void a_token_without_the_login_name_lets_nobody_in() {
        provider.twists(claims -> claims.claim("preferred_username", null));
        refused(new Browser().signIn("/clerk"), "OIDC_NO_ACCOUNT");
    }

    @Test
    void whoever_has_left_is_told_so() {
        Person manager = Person.staff("manager");
        setDisabled(manager, "counter-hefei-2", true);
        provider.says("counter-hefei-2");
        refused(new Browser().signIn("/counter"), "OIDC_ACCOUNT_DISABLED");
        setDisabled(manager, "counter-hefei-2", false);
        new Browser().signIn("/counter").then().statusCode(303).cookie("yunchuang-counter");
    }

    @Test
    void an_answer_can_be_used_once() {
        Browser browser = new Browser();
        String answer = browser.atProvider(browser.start("/clerk"));
        browser.get(answer).then().statusCode(303).cookie("yunchuang-clerk");
        refused(browser.get(answer), "OIDC_EXPIRED");
    }

    @Test
    void an_answer_is_good_in_the_browser_that_asked_only() {
        Browser browser = new Browser();
        String answer = browser.atProvider(browser.start("/clerk"));
        Browser victim = new Browser();
        victim.start("/clerk");
        refused(victim.get(answer), "OIDC_EXPIRED");
        refused(new Browser().get(answer), "OIDC_EXPIRED");
    }

    @Test
    void two_tabs_of_one_browser_do_not_disturb_each_other() {
        Browser browser = new Browser();
        String first = browser.atProvider(browser.start("/clerk"));
        String second = browser.atProvider(browser.start("/clerk"));
        browser.get(first).then().statusCode(303).cookie("yunchuang-clerk");
        browser.get(second).then().statusCode(303).cookie("yunchuang-clerk");
    }

    @Test
    void whoever_takes_too_long_begins_anew() {
        Browser browser = new Browser();
        String answer = browser.atProvider(browser.start("/clerk"));
        clock.advance(Duration.ofMinutes(10));
        refused(browser.get(answer), "OIDC_EXPIRED");
    }

    @ParameterizedTest
    @CsvSource({"''", "?state=made-up&code=x", "?code=x", "?state=&code="})
    void what_is_no_answer_is_refused(String query) {
        refused(new Browser().get("/api/oidc/callback" + query), "OIDC_EXPIRED");
    }

    @Test
    void whoever_the_provider_refuses_is_told_so_counted_and_keeps_his_way() {
        provider.refuses("access_denied");
        assertThat(count.during(() -> {
                    Response refused = new Browser().signIn("/clerk");
                    refused(refused, "OIDC_DENIED");
                    assertThat(refused.header("Location")).endsWith("&to=%2Fclerk");
                }))
                .containsExactly("http OIDC_DENIED");
    }

    @Test
    void whoever_begins_again_and_again_without_finishing_has_to_wait() {
        new Browser().signIn("/clerk").then().cookie("yunchuang-clerk");
        for (int begun = 0; begun < access.unfinishedSignOns(); begun++) {
            new Browser().start("/clerk").then().statusCode(303).cookie(OidcResource.BROWSER.name());
        }
        refused(new Browser().start("/clerk"), "OIDC_LOCKED");
        clock.advance(access.login().firstLock());
        new Browser().signIn("/clerk").then().cookie("yunchuang-clerk");
        new Browser().start("/clerk").then().cookie(OidcResource.BROWSER.name());
    }

    static void refused(Response answer, String code) {
        answer.then().statusCode(303);
        assertThat(answer.header("Location")).startsWith("/login?problem=" + code);
        assertThat(answer.cookies().keySet()).doesNotContain("yunchuang-clerk", "yunchuang-counter");
        RestAssured.given()
                .get("/api/failure/problems/" + code)
                .then()
                .statusCode(200)
                .body("code", equalTo(code));
    }

    private static void setDisabled(Person manager, String staff, boolean disabled) {
        int version = manager.request().get("/api/staff/" + staff).path("version");
        manager.request()
                .body(Map.of("version", version, "disabled", disabled))
                .put("/api/staff/" + staff + "/standing")
                .then()
                .statusCode(200);
    }

    private static String attributes(String cookie) {
        return cookie.replaceFirst("=[^;]*", "");
    }
}
