package io.yunchuang.server.attendant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yunchuang.server.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers keep the attendants; a kiosk learns who may vouch at it, and nobody ever sees a PIN. */
@QuarkusTest
class AttendantResourceTest {
    private static final String ID = "attendant-suzhou-9";

    private Person manager;

    @BeforeEach
    void signIn() {
        manager = Person.staff("manager");
    }

    private static Map<String, Object> edit(String pin, boolean disabled, long version) {
        Map<String, Object> edit = new HashMap<>();
        edit.put("name", Map.of("zh", "李帮", "en", "Li Bang"));
        edit.put("centre", "centre-suzhou");
        edit.put("disabled", disabled);
        edit.put("version", version);
        if (!pin.isEmpty()) {
            edit.put("pin", pin);
        }
        return edit;
    }

    private Response change(Map<String, Object> edit) {
        return manager.request().body(edit).put("/api/attendants/" + ID);
    }

    private static List<String> at(Person kiosk) {
        return kiosk.request().get("/api/attendants/here").jsonPath().getList("id");
    }

    @Test
    void who_has_a_pin_and_works_there_may_vouch_at_the_centres_kiosks_only() {
        Person kiosk = Person.kiosk("kiosk-suzhou-1");
        Person elsewhere = Person.kiosk("kiosk-wuhu-1");
        manager.request()
                .body(edit("", false, 0))
                .post("/api/attendants/" + ID)
                .then()
                .statusCode(201);
        assertThat(at(kiosk)).doesNotContain(ID);
        change(edit("739164", false, 1)).then().statusCode(204);
        assertThat(at(kiosk)).contains(ID);
        assertThat(at(elsewhere)).doesNotContain(ID);
        change(edit("", false, 1)).then().statusCode(409).body("code", equalTo("EDIT_CONFLICT"));
        change(edit("", true, 2)).then().statusCode(204);
        assertThat(at(kiosk)).doesNotContain(ID);

        JsonPath all = manager.request().get("/api/attendants").jsonPath();
        assertThat(all.getString("find { it.id == '" + ID + "' }.pinSince")).isNotNull();
        assertThat(all.prettify()).doesNotContain("739164").doesNotContain("$2");
        assertThat(manager.request()
                        .get("/api/audit?kind=attendant&actor=manager")
                        .jsonPath()
                        .<String>getList("entries.findAll { it.subject == '" + ID + "' }.action"))
                .contains("attendant.added", "attendant.changed", "attendant.pin-set");
        manager.request()
                .body(edit("", false, 0))
                .post("/api/attendants/" + ID)
                .then()
                .statusCode(409)
                .body("code", equalTo("EDIT_CONFLICT"));
    }

    @Test
    void what_cannot_be_is_refused() {
        for (String pin : List.of("123456", "000000", "12345", "abcdef")) {
            manager.request()
                    .body(edit(pin, false, 0))
                    .post("/api/attendants/attendant-suzhou-8")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("FIELD_INVALID"));
        }
        manager.request()
                .body(edit("", false, 1))
                .put("/api/attendants/attendant-suzhou-8")
                .then()
                .statusCode(404)
                .body("code", equalTo("ATTENDANT_UNKNOWN"));
    }
}
