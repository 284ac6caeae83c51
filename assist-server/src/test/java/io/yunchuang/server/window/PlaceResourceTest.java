package io.yunchuang.server.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How managers keep the places. */
@QuarkusTest
class PlaceResourceTest {
    private static final String KIOSK = "kiosk-wuhu-1";
    private static final String CENTRE = "centre-wuhu";
    private static final String COUNTER = "counter-wuhu-1";
    private static final String VIRTUAL = "virtual-wuhu-1";

    @Inject
    WindowRegistry registry;

    private Person manager;

    @BeforeEach
    void signIn() {
        manager = Person.staff("manager");
    }

    @Test
    void every_city_has_a_centre_with_a_window_of_each_kind_and_a_kiosk() {
        places().body("centres.city.unique()", hasSize(9))
                .body("windows.kind", hasItems("VIRTUAL", "COUNTER"))
                .body("windows.findAll { it.kind == 'VIRTUAL' }", hasSize(9))
                .body("windows.findAll { it.kind == 'COUNTER' }", hasSize(9))
                .body("kiosks", hasSize(9));
    }

    @Test
    void an_edit_is_kept_with_who_made_it_and_is_not_made_twice() {
        Map<String, Object> edit = edit("windows", COUNTER);
        edit.put("place", Map.of("zh", "二楼东侧", "en", "Second floor, east"));
        put("windows", COUNTER, edit)
                .statusCode(200)
                .body("place.zh", equalTo("二楼东侧"))
                .body("stamp.changedBy", equalTo("manager"))
                .body("stamp.version", greaterThan(number(edit)));

        put("windows", COUNTER, edit).statusCode(409).body("code", equalTo("EDIT_CONFLICT"));
    }

    @Test
    void every_edit_is_in_the_audit_and_a_refused_one_is_not() {
        put("windows", COUNTER, edit("windows", COUNTER)).statusCode(200);
        put("kiosks", KIOSK, edit("kiosks", KIOSK)).statusCode(200);
        put("centres", CENTRE, edit("centres", CENTRE)).statusCode(200);
        Map<String, Object> late = edit("centres", CENTRE);
        late.put("version", number(late) - 1);
        put("centres", CENTRE, late).statusCode(409);
        List<String> audited = manager.request()
                .get("/api/audit?kind=window&actor=manager&size=3")
                .jsonPath()
                .getList("entries.collect { it.action + ' ' + it.subject }");
        assertThat(audited)
                .containsExactly(
                        "window.centre-edited " + CENTRE, "window.kiosk-edited " + KIOSK, "window.edited " + COUNTER);
    }

    @Test
    void contact_data_are_confirmed_without_an_edit() {
        int version = number(edit("windows", VIRTUAL));
        Instant before = confirmed();
        confirm(VIRTUAL).statusCode(204);
        assertThat(confirmed()).isAfter(before);
        assertThat(number(edit("windows", VIRTUAL))).isEqualTo(version);
        confirm(COUNTER).statusCode(404).body("code", equalTo("WINDOW_UNKNOWN"));
    }

    private Instant confirmed() {
        return Reactive.await(() -> registry.contactConfirmedAt(new WindowId(VIRTUAL)))
                .orElseThrow();
    }

    private ValidatableResponse confirm(String window) {
        return manager.request()
                .post("/api/window/windows/" + window + "/contact-confirmation")
                .then();
    }

    @Test
    void a_kiosk_shows_its_new_name_at_once() {
        Map<String, Object> edit = edit("kiosks", KIOSK);
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            edit.put("name", Map.of("zh", "南门终端", "en", "South gate kiosk"));
            put("kiosks", KIOSK, edit).statusCode(200);
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class, shown -> shown.view().name().zh().equals("南门终端"));
        }
    }

    @Test
    void a_kiosk_shows_its_counters_new_telephone_at_once() {
        Map<String, Object> edit = edit("windows", COUNTER);
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            edit.put("contact", Map.of("phone", "0553-1234567", "email", "counter@example.org"));
            put("windows", COUNTER, edit).statusCode(200);
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class,
                    shown -> shown.view().counter().phone().equals("0553-1234567"));
        }
    }

    @Test
    void what_cannot_be_is_refused() {
        Map<String, Object> small = edit("windows", COUNTER);
        small.put("workspaceM2", 4);
        put("windows", COUNTER, small).statusCode(400).body("code", equalTo("FIELD_INVALID"));

        Map<String, Object> nameless = edit("kiosks", KIOSK);
        nameless.remove("name");
        put("kiosks", KIOSK, nameless).statusCode(400);

        Map<String, Object> strange = edit("kiosks", KIOSK);
        strange.put("counter", "counter-of-nowhere");
        put("kiosks", KIOSK, strange).statusCode(404);
    }

    private ValidatableResponse places() {
        return manager.request().get("/api/window/places").then().statusCode(200);
    }

    /** The place as the manager's form has it. */
    private Map<String, Object> edit(String kind, String id) {
        Map<String, Object> place = places().extract().path(kind + ".find { it.id == '" + id + "' }");
        Map<String, Object> edit = new HashMap<>(place);
        Map<?, ?> stamp = (Map<?, ?>) edit.remove("stamp");
        edit.remove("id");
        edit.remove("devices");
        edit.remove("devicesReportedAt");
        edit.put("version", stamp.get("version"));
        edit.put("demo", stamp.get("demo"));
        return edit;
    }

    private static int number(Map<String, Object> edit) {
        return (int) edit.get("version");
    }

    private ValidatableResponse put(String kind, String id, Map<String, Object> edit) {
        return manager.request()
                .body(edit)
                .put("/api/window/" + kind + "/" + id)
                .then();
    }
}
