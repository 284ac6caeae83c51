package io.yunchuang.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What managers' edits of the catalogue leave behind: who, when, what it was, and a line in the audit. */
@QuarkusTest
class CatalogueTraceTest {
    private static final String WUHU = "340200";

    private Person manager;

    @BeforeEach
    void signIn() {
        manager = Person.staff("manager");
    }

    @Test
    void the_first_revision_of_an_item_is_the_standards() {
        revisions(64)
                .body("revision", contains(1))
                .body("[0].changedBy", equalTo("standard"))
                .body("[0].changes", hasSize(0));
    }

    @Test
    void what_pinyin_and_frequency_were_is_kept_though_no_sheet_changes() {
        int sheets = sheetRevision(65);
        put(65, edit(65, Map.of("pinyin", "shen ban shuo shi", "frequent", true)))
                .statusCode(200);
        revisions(65)
                .body("revision", contains(2, 1))
                .body("[0].changedBy", equalTo("manager"))
                .body("[0].changes.field", contains("pinyin", "initials", "frequent"))
                .body(
                        "[0].changes.before",
                        contains("shen ban shuo shi yan jiu sheng xue li gong zheng", "sbssyjsxlgz", "false"))
                .body("[0].changes.after", contains("shen ban shuo shi", "sbss", "true"));
        assertThat(sheetRevision(65)).isEqualTo(sheets);
    }

    @Test
    void two_revisions_are_compared_over_what_lay_between_them() {
        put(66, edit(66, Map.of("frequent", true))).statusCode(200);
        put(66, edit(66, Map.of("frequent", false, "name", Map.of("zh", "新名称", "en", "A new name"))))
                .statusCode(200);
        differences(66, 1, 3)
                .statusCode(200)
                .body("field", contains("name.zh", "name.en", "pinyin", "initials"))
                .body("[0].after", equalTo("新名称"));
        differences(66, 2, 3).statusCode(200).body("[4].field", equalTo("frequent"));
        differences(66, 1, 4).statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void an_edit_that_changes_nothing_leaves_nothing() {
        Map<String, Object> same = edit(67, Map.of());
        put(67, same).statusCode(200).body("version", equalTo(same.get("version")));
        revisions(67).body("revision", contains(1));
        assertThat(audited("67")).isEmpty();
    }

    @Test
    void an_items_edit_is_in_the_audit_once_and_a_refused_one_is_not() {
        Map<String, Object> edit = edit(68, Map.of("frequent", true));
        put(68, edit).statusCode(200);
        put(68, edit).statusCode(409);
        assertThat(audited("68")).containsExactly("catalogue.item-edited");
    }

    @Test
    void a_sheets_edit_is_in_the_audit_with_its_item_and_city() {
        Map<String, Object> edit = new HashMap<>(manager.request()
                .get("/api/catalogue/items/69?permitCity=" + WUHU)
                .jsonPath()
                .getMap(""));
        edit.put("basedOn", edit.get("version"));
        edit.keySet().removeAll(List.of("version", "item", "revision", "name", "category", "permitCity"));
        edit.put("feeCents", 4_321);
        manager.request()
                .body(edit)
                .put("/api/catalogue/items/69/sheets/" + WUHU)
                .then()
                .statusCode(200);
        assertThat(audited("69/" + WUHU)).containsExactly("catalogue.sheet-edited");
    }

    private ValidatableResponse revisions(int item) {
        return manager.request()
                .get("/api/catalogue/items/" + item + "/revisions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse differences(int item, int from, int to) {
        return manager.request()
                .get("/api/catalogue/items/" + item + "/revisions/" + to + "/differences?from=" + from)
                .then();
    }

    private int sheetRevision(int item) {
        return manager.request()
                .get("/api/catalogue/items/" + item + "?permitCity=" + WUHU)
                .path("revision");
    }

    /** The item as the manager's form has it, but for these fields. */
    private Map<String, Object> edit(int item, Map<String, ?> changed) {
        Map<String, Object> details = manager.request()
                .get("/api/catalogue/modes?item=" + item)
                .jsonPath()
                .getMap("[0].item");
        Map<String, Object> edit = new HashMap<>();
        ((Map<?, ?>) details.get("item")).forEach((field, value) -> edit.put((String) field, value));
        edit.keySet().removeAll(List.of("number", "initials"));
        edit.put("version", details.get("version"));
        if (changed.containsKey("name")) {
            edit.remove("pinyin");
        }
        edit.putAll(changed);
        return edit;
    }

    private ValidatableResponse put(int item, Map<String, Object> edit) {
        return manager.request().body(edit).put("/api/catalogue/items/" + item).then();
    }

    private List<String> audited(String subject) {
        return manager.request()
                .get("/api/audit?kind=catalogue&actor=manager&size=500")
                .jsonPath()
                .getList("entries.findAll { it.subject == '" + subject + "' }.action");
    }
}
