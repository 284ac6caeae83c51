package io.yunchuang.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.access.AccessChanged;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How managers keep the staff. */
@QuarkusTest
class StaffResourceTest {
    private static final String PASSWORD = "a long enough one";

    @Inject
    StaffDirectory directory;

    @Inject
    Changes changes;

    private Person manager;

    @Singleton
    static class Changes {
        final List<String> seen = new CopyOnWriteArrayList<>();

        void seen(@Observes AccessChanged change) {
            seen.add(change.staff().value());
        }
    }

    @BeforeEach
    void signIn() {
        manager = Person.staff("manager");
        changes.seen.clear();
    }

    @Test
    void every_city_has_two_clerks_and_two_people_at_the_counter() {
        list("role=CLERK&text=clerk-").body("findAll { it.demo }.size()", equalTo(18));
        list("role=COUNTER&text=counter-").body("findAll { it.demo }.size()", equalTo(18));
        list("role=MANAGER").body("id", equalTo(List.of("manager")));
        list("window=virtual-songjiang-1&text=clerk-songjiang").body("cover", equalTo(List.of("PRIMARY", "BACKUP")));
    }

    @Test
    void is_filtered_by_name_in_both_languages() {
        list("text=王芳").body("id", equalTo(List.of("clerk-songjiang-1")));
        list("text=wang fang").body("id", equalTo(List.of("clerk-songjiang-1")));
        list("text=nobody of that name").body("", hasSize(0));
    }

    @Test
    void shows_no_phone_number_in_a_list() {
        list("disabled=false").body("maskedPhone", everyItem(matchesRegex("[0-9]{0,3}\\*{4}[0-9]{2}|")));
        sheet("clerk-songjiang-1").then().body("details.phone", equalTo("000-00000001"));
    }

    @Test
    void a_new_clerk_can_sign_in_and_is_known_to_the_others() throws Throwable {
        String id = add(clerk()).then().statusCode(201).extract().path("id");
        assertThat(Person.staff(id, PASSWORD).role().name()).isEqualTo("CLERK");
        ClerkProfile profile = VertxContextSupport.subscribeAndAwait(() -> directory.clerk(new StaffId(id)))
                .orElseThrow();
        assertThat(profile.name().en()).isEqualTo("Test Clerk");
        assertThat(profile.city().value()).isEqualTo("310117");
        assertThat(profile.centre().value()).isEqualTo("centre-songjiang");
        assertThat(profile.cover()).isEqualTo(Cover.BACKUP);
        assertThat(profile.skills()).hasSize(1);
        assertThat(VertxContextSupport.subscribeAndAwait(directory::clerks)).contains(profile);
    }

    @Test
    void a_taken_login_name_is_refused() {
        Map<String, Object> clerk = clerk();
        clerk.put("id", "manager");
        refused(add(clerk), 409, "EDIT_CONFLICT");
    }

    @Test
    void a_weak_password_is_refused_and_nobody_is_added() {
        for (String weak : List.of("", "short", "x".repeat(73), "密".repeat(25))) {
            Map<String, Object> clerk = clerk();
            clerk.put("password", weak);
            refused(add(clerk), 400, "FIELD_INVALID");
            refused(sheet(String.valueOf(clerk.get("id"))), 404, "STAFF_UNKNOWN");
        }
    }

    @Test
    void a_window_must_exist_and_fit_the_role() {
        refused(add(clerkWith("window", "virtual-nowhere-1")), 404, "WINDOW_UNKNOWN");
        refused(add(clerkWith("window", "counter-songjiang-1")), 404, "WINDOW_UNKNOWN");
        refused(add(clerkWithout("window")), 400, "FIELD_INVALID");
        refused(add(clerkWithout("cover")), 400, "FIELD_INVALID");
    }

    @Test
    void texts_that_deceive_are_refused() {
        refused(add(clerkWith("name", Map.of("zh", "\u202E王", "en", "x"))), 400, "TEXT_NOT_ALLOWED");
        refused(add(clerkWith("name", Map.of("zh", "😀".repeat(16_384), "en", "x"))), 400, "TEXT_TOO_LONG");
        refused(add(clerkWith("phone", "call me maybe")), 400, "FIELD_INVALID");
        refused(add(clerkWithout("name")), 400, "FIELD_INVALID");
        Map<String, Object> bad = clerk();
        bad.put("id", "Not An Id");
        refused(add(bad), 400, "ID_INVALID");
        bad.put("id", "fine-" + UUID.randomUUID());
        bad.put("role", "KIOSK");
        refused(add(bad), 400, "FIELD_INVALID");
    }

    @Test
    void of_two_who_edit_the_same_sheet_the_second_is_told() {
        String id = add(clerk()).path("id");
        Map<String, Object> edit = Map.of("version", 0, "details", detailsWith("phone", "021-5555 0000"));
        put("/api/staff/" + id, edit)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("details.phone", equalTo("021-5555 0000"))
                .body("changedBy", equalTo("manager"));
        refused(put("/api/staff/" + id, edit), 409, "EDIT_CONFLICT");
    }

    @Test
    void moving_to_another_window_closes_the_sockets() {
        String id = add(clerk()).path("id");
        put("/api/staff/" + id, Map.of("version", 0, "details", detailsWith("phone", "12345")));
        assertThat(changes.seen).isEmpty();
        put("/api/staff/" + id, Map.of("version", 1, "details", detailsWith("window", "virtual-hefei-1")));
        assertThat(changes.seen).containsExactly(id);
    }

    @Test
    void somebody_disabled_is_out_at_once_and_can_come_back() throws Throwable {
        String id = add(clerk()).path("id");
        Person clerk = Person.staff(id, PASSWORD);
        put("/api/staff/" + id + "/standing", Map.of("version", 0, "disabled", true))
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true));
        assertThat(changes.seen).containsExactly(id);
        clerk.request().get("/api/access/me").then().statusCode(401);
        login(id, PASSWORD).then().statusCode(401).body("code", equalTo("LOGIN_FAILED"));
        assertThat(VertxContextSupport.subscribeAndAwait(directory::clerks))
                .extracting(profile -> profile.id().value())
                .doesNotContain(id);
        assertThat(VertxContextSupport.subscribeAndAwait(() -> directory.clerk(new StaffId(id))))
                .isPresent();

        put("/api/staff/" + id + "/standing", Map.of("version", 1, "disabled", false))
                .then()
                .statusCode(200);
        login(id, PASSWORD).then().statusCode(200);
    }

    @Test
    void a_manager_cannot_shut_himself_out() {
        long version = sheet("manager").jsonPath().getLong("version");
        refused(put("/api/staff/manager/standing", Map.of("version", version, "disabled", true)), 403, "NOT_ALLOWED");
    }

    @Test
    void a_new_password_ends_the_sessions_made_with_the_old_one() {
        String id = add(clerk()).path("id");
        Person clerk = Person.staff(id, PASSWORD);
        put("/api/staff/" + id + "/password", Map.of("password", "another long one"))
                .then()
                .statusCode(204);
        clerk.request().get("/api/access/me").then().statusCode(401);
        login(id, PASSWORD).then().statusCode(401);
        login(id, "another long one").then().statusCode(200);
        refused(put("/api/staff/" + id + "/password", Map.of("password", "short")), 400, "FIELD_INVALID");
        refused(put("/api/staff/nobody-here/password", Map.of("password", PASSWORD)), 404, "STAFF_UNKNOWN");
    }

    @Test
    void every_change_is_in_the_audit() {
        String id = add(clerk()).path("id");
        put("/api/staff/" + id, Map.of("version", 0, "details", detailsWith("phone", "")));
        put("/api/staff/" + id + "/standing", Map.of("version", 1, "disabled", true));
        put("/api/staff/" + id + "/password", Map.of("password", "another long one"));
        List<String> actions = manager.request()
                .get("/api/audit?size=20")
                .jsonPath()
                .getList("entries.findAll { it.subject == '" + id + "' }.action");
        assertThat(actions).containsExactly("staff.password-reset", "staff.disabled", "staff.edited", "staff.added");
    }

    @Test
    void never_gives_a_password_away() {
        sheet("clerk-songjiang-1").then().body("password", nullValue()).body(not(containsString("$2")));
    }

    private ValidatableResponse list(String query) {
        return manager.request().get("/api/staff?" + query).then().statusCode(200);
    }

    private Response sheet(String id) {
        return manager.request().get("/api/staff/" + id);
    }

    private Response add(Map<String, ?> person) {
        return manager.request().body(person).post("/api/staff");
    }

    private Response put(String path, Map<String, ?> body) {
        return manager.request().body(body).put(path);
    }

    private static Response login(String name, String password) {
        return Person.ANYBODY
                .request()
                .body(Map.of("name", name, "password", password))
                .post("/api/access/login");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private static Map<String, Object> clerkWith(String field, Object value) {
        Map<String, Object> clerk = clerk();
        clerk.put("details", detailsWith(field, value));
        return clerk;
    }

    private static Map<String, Object> clerkWithout(String field) {
        Map<String, Object> details = detailsWith("phone", "");
        details.remove(field);
        Map<String, Object> clerk = clerk();
        clerk.put("details", details);
        return clerk;
    }

    private static Map<String, Object> clerk() {
        Map<String, Object> clerk = new HashMap<>();
        clerk.put("id", "test-" + UUID.randomUUID());
        clerk.put("role", "CLERK");
        clerk.put("details", detailsWith("phone", "138 0000 1234"));
        clerk.put("password", PASSWORD);
        return clerk;
    }

    private static Map<String, Object> detailsWith(String field, Object value) {
        Map<String, Object> details = new HashMap<>();
        details.put("name", Map.of("zh", "测试员", "en", "Test Clerk"));
        details.put("office", Map.of("zh", "", "en", ""));
        details.put("phone", "");
        details.put("window", "virtual-songjiang-1");
        details.put("cover", "BACKUP");
        details.put("skills", List.of("housing-fund"));
        details.put("qualifiedUntil", "2030-12-31");
        details.put(field, value);
        return details;
    }
}
