package io.yunchuang.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue over HTTP, as kiosks and managers use it. */
@QuarkusTest
class CatalogueResourceTest {
    private static final String SUZHOU = "320500";

    @Test
    void a_kiosk_gets_the_light_list_once_and_then_only_whether_it_is_still_right() {
        Person kiosk = Person.kiosk("kiosk-suzhou-1");
        Response first = kiosk.request().get("/api/catalogue/items");
        first.then()
                .statusCode(200)
                .body("", hasSize(195))
                .body("[0].number", equalTo(1))
                .body("[0].name.zh", equalTo("内资有限公司设立"))
                .body("[0].initials", equalTo("nzyxgssl"))
                .body("[0].category", equalTo("company-registration"));
        kiosk.request()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/catalogue/items")
                .then()
                .statusCode(304);
    }

    @Test
    void a_sheet_and_its_version_say_the_same_and_the_version_may_be_kept() {
        Person clerk = Person.staff("clerk-suzhou-1");
        Response sheet = clerk.request().get("/api/catalogue/items/12?permitCity=" + SUZHOU);
        sheet.then().statusCode(200).body("materials", not(equalTo(List.of()))).body("demo", equalTo(true));
        Response version = clerk.request().get("/api/catalogue/versions/" + sheet.path("version"));
        version.then().statusCode(200).header("Cache-Control", containsString("immutable"));
        assertThat(version.asString()).isEqualTo(sheet.asString());
    }

    @ParameterizedTest
    @CsvSource({
        "/items/9999?permitCity=320500, 404, ITEM_UNKNOWN",
        "/items/1?permitCity=110000, 404, CITY_UNKNOWN",
        "/items/1, 400, FIELD_INVALID",
        "/items/1?permitCity=Suzhou, 404, NOT_FOUND",
        "/versions/00000000-0000-0000-0000-000000000000, 404, NOT_FOUND",
    })
    void what_is_not_there_has_a_code(String path, int status, String code) {
        Person.staff("clerk-suzhou-1")
                .request()
                .get("/api/catalogue" + path)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("next.zh", notNullValue())
                .body("next.en", notNullValue());
    }

    @Test
    void a_kiosk_asks_whether_its_citizen_may_call() {
        Person kiosk = Person.kiosk("kiosk-suzhou-1");
        kiosk.request()
                .get("/api/catalogue/eligibility?item=86&permitCity=330100&applicant=PERSON")
                .then()
                .statusCode(200)
                .body("type", equalTo("Eligible"))
                .body("modes", hasItem("ONLINE_DECLARATION"))
                .body("whereToGo.zh", containsString("苏州"));
        kiosk.request()
                .get("/api/catalogue/eligibility?item=88&permitCity=330100&applicant=PERSON")
                .then()
                .statusCode(200)
                .body("type", equalTo("NotEligible"))
                .body("reason", equalTo("DEVICE_MISSING"))
                .body("clause", equalTo("DB 31117/Z 002-2025 §5.2.1.3"));
        kiosk.request()
                .get("/api/catalogue/eligibility?item=9999&permitCity=330100&applicant=PERSON")
                .then()
                .statusCode(404)
                .body("code", equalTo("ITEM_UNKNOWN"));
    }

    @Test
    void a_manager_asks_what_if() {
        Map<String, Object> question = new HashMap<>(
                Map.of("item", 88, "permitCity", "330100", "applicant", "PERSON", "kiosk", "kiosk-hefei-1"));
        ask(question).body("decision.reason", equalTo("DEVICE_MISSING")).body("version", notNullValue());
        question.put("devices", List.of("ID_CARD_READER", "FACE_CAMERA"));
        ask(question).body("decision.type", equalTo("Eligible"));
        question.put("clerks", 0);
        ask(question).body("decision.reason", equalTo("NO_COVER")).body("decision.clause", containsString("§4.2.3"));
        question.put("clerks", 2);
        question.put("at", "2026-10-01T03:00:00Z");
        ask(question)
                .body("decision.type", equalTo("Eligible"))
                .body("counterOpen", equalTo(false))
                .body("decision.whereToGo.zh", containsString("10月8日"));
    }

    @ParameterizedTest
    @CsvSource({
        "kiosk, kiosk-nowhere-1, 404, KIOSK_UNKNOWN",
        "item, 0, 404, ITEM_UNKNOWN",
        "permitCity, 110000, 404, CITY_UNKNOWN",
        "clerks, -1, 400, FIELD_INVALID",
    })
    void a_bad_what_if_has_a_code(String field, String value, int status, String code) {
        Map<String, Object> question = new HashMap<>(
                Map.of("item", 1, "permitCity", "330100", "applicant", "PERSON", "kiosk", "kiosk-hefei-1"));
        question.put(field, value);
        Person.staff("manager")
                .request()
                .body(question)
                .post("/api/catalogue/what-if")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void a_manager_edits_a_sheet_and_sees_the_difference() {
        Person manager = Person.staff("manager");
        Map<String, Object> sheet = sheet(manager, 70);
        put(manager, 70, edit(sheet, "feeCents", 9900)).then().statusCode(200).body("feeCents", equalTo(9900));
        Response history = manager.request().get("/api/catalogue/items/70/versions?permitCity=" + SUZHOU);
        history.then()
                .statusCode(200)
                .body("revision", contains(2, 1))
                .body("[0].changedBy", equalTo("manager"))
                .body("[0].changes.field", contains("feeCents"))
                .body("[1].demo", equalTo(true));
        manager.request()
                .get("/api/catalogue/versions/" + history.path("[0].version") + "/differences?from="
                        + history.path("[1].version"))
                .then()
                .statusCode(200)
                .body("[0].before", equalTo("8000"))
                .body("[0].after", equalTo("9900"));
        put(manager, 70, edit(sheet, "feeCents", 1)).then().statusCode(409).body("code", equalTo("EDIT_CONFLICT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Egnp.exe", "a\u0000b", "\u2066x\u2069"})
    void hostile_texts_are_refused(String text) {
        Person manager = Person.staff("manager");
        put(manager, 71, edit(sheet(manager, 71), "legalBasis", text))
                .then()
                .statusCode(400)
                .body("code", equalTo("TEXT_NOT_ALLOWED"));
    }

    @Test
    void sixty_four_kilobytes_of_emoji_are_refused() {
        Person manager = Person.staff("manager");
        put(manager, 71, edit(sheet(manager, 71), "legalBasis", "😀".repeat(16 * 1024)))
                .then()
                .statusCode(400)
                .body("code", equalTo("TEXT_TOO_LONG"));
    }

    @Test
    void a_manager_sees_all_items_of_a_city() {
        Person.staff("manager")
                .request()
                .get("/api/catalogue/sheets?permitCity=" + SUZHOU)
                .then()
                .statusCode(200)
                .body("", hasSize(195))
                .body("sheet.revision", everyItem(notNullValue()));
    }

    @Test
    void a_manager_sees_how_all_cities_handle_an_item() {
        Person manager = Person.staff("manager");
        Map<String, Object> sheet = sheet(manager, 73);
        put(manager, 73, edit(sheet, "modes", List.of("COUNTER_ONLY"))).then().statusCode(200);
        manager.request().get("/api/catalogue/modes").then().statusCode(200).body("", hasSize(195));
        manager.request()
                .get("/api/catalogue/modes?item=73")
                .then()
                .statusCode(200)
                .body("item.item.number", contains(73))
                .body("[0].cities", hasSize(9))
                .body("[0].cities.find { it.city == '320500' }.modes", contains("COUNTER_ONLY"))
                .body("[0].cities.modes.flatten()", hasItem("WINDOW_PUSH"));
        manager.request()
                .get("/api/catalogue/modes?item=9999")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void only_managers_edit_and_ask_what_if() {
        for (Person other : List.of(Person.kiosk("kiosk-suzhou-1"), Person.staff("clerk-suzhou-1"))) {
            other.request()
                    .get("/api/catalogue/sheets?permitCity=" + SUZHOU)
                    .then()
                    .statusCode(403);
            other.request().body("{}").post("/api/catalogue/what-if").then().statusCode(403);
            put(other, 72, Map.of()).then().statusCode(403);
        }
        Person.ANYBODY.request().get("/api/catalogue/items").then().statusCode(401);
    }

    private static ValidatableResponse ask(Map<String, Object> question) {
        return Person.staff("manager")
                .request()
                .body(question)
                .post("/api/catalogue/what-if")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> sheet(Person person, int item) {
        return person.request()
                .get("/api/catalogue/items/" + item + "?permitCity=" + SUZHOU)
                .jsonPath()
                .getMap("");
    }

    private static Map<String, Object> edit(Map<String, Object> sheet, String field, Object value) {
        Map<String, Object> edit = new HashMap<>(sheet);
        edit.keySet().removeAll(List.of("version", "item", "revision", "name", "category", "permitCity"));
        edit.put("basedOn", sheet.get("version"));
        edit.put(field, value);
        return edit;
    }

    private static Response put(Person person, int item, Map<String, Object> edit) {
        return person.request().body(edit).put("/api/catalogue/items/" + item + "/sheets/" + SUZHOU);
    }
}
