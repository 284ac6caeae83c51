package io.yunchuang.server.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers keep the directory of experts; who is disabled in it, or as a clerk, may not be asked. */
@QuarkusTest
class ExpertResourceTest {
    private static final String ID = "clerk-wuhu-2";
    private static final String HEFEI = "340100";

    @Inject
    SubjectExperts experts;

    @Inject
    Mutiny.SessionFactory sessions;

    private Person manager;

    @BeforeEach
    void withoutHim() {
        manager = Person.staff("manager");
        forget();
    }

    @AfterEach
    void asBefore() {
        forget();
    }

    /** He is one of the demo's; here he becomes one anew. */
    private void forget() {
        Reactive.await(() -> sessions.withTransaction(
                session -> session.createMutationQuery("delete from ExpertRow where staff = :staff")
                        .setParameter("staff", ID)
                        .executeUpdate()));
    }

    private static Map<String, Object> edit(boolean disabled, long version) {
        return new HashMap<>(Map.of(
                "permitCity",
                HEFEI,
                "department",
                Map.of("zh", "合肥市医保局", "en", "Hefei medical insurance bureau"),
                "categories",
                List.of("medical-insurance"),
                "items",
                List.of(7),
                "disabled",
                disabled,
                "version",
                version));
    }

    private Response add(String id, Map<String, Object> edit) {
        return manager.request().body(edit).post("/api/experts/" + id);
    }

    private Response change(Map<String, Object> edit) {
        return manager.request().body(edit).put("/api/experts/" + ID);
    }

    private List<SubjectExpert> asked() {
        return Reactive.await(experts::experts).stream()
                .filter(expert -> expert.id().equals(new StaffId(ID)))
                .toList();
    }

    @Test
    void a_clerk_becomes_an_expert_and_can_be_asked_until_he_is_disabled() {
        add(ID, edit(false, 0)).then().statusCode(201);
        assertThat(asked())
                .singleElement()
                .extracting(SubjectExpert::knows)
                .isEqualTo(
                        new Expertise(new CityCode(HEFEI), Set.of(new CategoryCode("medical-insurance")), Set.of(7)));
        add(ID, edit(false, 0)).then().statusCode(409).body("code", equalTo("EDIT_CONFLICT"));
        change(edit(true, 1)).then().statusCode(204);
        change(edit(false, 1)).then().statusCode(409).body("code", equalTo("EDIT_CONFLICT"));
        assertThat(asked()).isEmpty();
        assertThat(manager.request()
                        .get("/api/audit?kind=expert&actor=manager")
                        .jsonPath()
                        .<String>getList("entries.findAll { it.subject == '" + ID + "' }.action"))
                .contains("expert.added", "expert.changed");
    }

    @Test
    void what_is_not_there_is_refused() {
        change(edit(false, 1)).then().statusCode(404).body("code", equalTo("EXPERT_UNKNOWN"));
        for (String nobody : List.of("clerk-of-nowhere", "manager", "counter-wuhu-1")) {
            add(nobody, edit(false, 0)).then().statusCode(404).body("code", equalTo("STAFF_UNKNOWN"));
        }
        assertRefused("permitCity", "999999", "CITY_UNKNOWN");
        assertRefused("items", List.of(7, 9_999), "ITEM_UNKNOWN");
        assertRefused("categories", List.of("alchemy"), "FIELD_INVALID");
        assertRefused("department", Map.of("zh", "", "en", "x"), "FIELD_INVALID");
        assertThat(asked()).isEmpty();
    }

    private void assertRefused(String field, Object value, String code) {
        Map<String, Object> wrong = edit(false, 0);
        wrong.put(field, value);
        assertThat(add(ID, wrong).jsonPath().getString("code")).as(field).isEqualTo(code);
    }

    @Test
    void every_city_of_the_demo_has_two_marked_as_such() {
        manager.request()
                .get("/api/experts")
                .then()
                .statusCode(200)
                .body("findAll { it.permitCity == '310117' }.demo", hasSize(2))
                .body("findAll { it.permitCity == '310117' }.demo", everyItem(equalTo(true)));
    }
}
