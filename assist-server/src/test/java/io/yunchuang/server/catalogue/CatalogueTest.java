package io.yunchuang.server.catalogue;

import static io.yunchuang.server.testing.Reactive.await;
import static io.yunchuang.server.testing.Reactive.onOwnContext;
import static io.yunchuang.server.testing.Reactive.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** The catalogue in a real database, filled by the demo. */
@QuarkusTest
class CatalogueTest {
    private static final CityCode HANGZHOU = new CityCode("330100");
    private static final StaffId MANAGER = new StaffId("manager");

    @Inject
    Catalogue catalogue;

    @Inject
    CatalogueStore store;

    @Inject
    CatalogueEditor editor;

    @Inject
    WindowRegistry windows;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void the_standards_items_are_there_in_order_with_pinyin_and_category() {
        List<ItemLine> items = await(catalogue::items);
        List<Category> categories = await(catalogue::categories);
        assertThat(items).hasSize(195).extracting(ItemLine::number).isSorted().doesNotHaveDuplicates();
        assertThat(items.getFirst().name().zh()).isEqualTo("内资有限公司设立");
        assertThat(items.getFirst().initials()).isEqualTo("nzyxgssl");
        assertThat(items).extracting(item -> item.name().en()).doesNotHaveDuplicates();
        assertThat(categories)
                .hasSize(14)
                .extracting(Category::code)
                .containsAll(items.stream().map(ItemLine::category).toList());
    }

    @Test
    void every_city_publishes_every_item_most_of_them_for_the_virtual_window() {
        for (City city : await(windows::cities)) {
            List<SheetLine> lines = await(() -> store.lines(city.code()));
            assertThat(lines)
                    .hasSize(195)
                    .allMatch(line -> line.sheet()
                            .filter(sheet -> (sheet.demo() || sheet.revision() > 1) && sheet.materials() > 0)
                            .isPresent());
            long counterOnly = lines.stream()
                    .filter(line -> line.sheet().orElseThrow().modes().contains(HandlingMode.COUNTER_ONLY))
                    .count();
            assertThat(counterOnly).as(city.name().en()).isBetween(1L, 60L);
        }
    }

    @Test
    void an_unknown_item_city_or_version_is_empty() {
        assertThat(await(() -> catalogue.current(9999, HANGZHOU))).isEmpty();
        assertThat(await(() -> catalogue.current(1, new CityCode("110000")))).isEmpty();
        assertThat(await(() -> catalogue.version(ItemVersionId.random()))).isEmpty();
    }

    @Test
    void an_edit_is_a_new_version_and_the_old_one_stays() {
        ItemSheet before = current(2);
        ItemSheet after = await(() -> editor.editSheet(2, HANGZHOU, days(before, 7), MANAGER));
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.promisedWorkingDays()).isEqualTo(7);
        assertThat(current(2)).isEqualTo(after);
        assertThat(await(() -> catalogue.version(before.version()))).contains(before);
        VersionEntry entry = await(() -> store.history(2, HANGZHOU)).getFirst().toEntry();
        assertThat(entry.changedBy()).isEqualTo(MANAGER);
        assertThat(entry.changes())
                .containsExactly(new FieldChange(
                        "promisedWorkingDays",
                        Optional.empty(),
                        Optional.of(Integer.toString(before.promisedWorkingDays())),
                        Optional.of("7")));
    }

    @Test
    void an_edit_that_changes_nothing_makes_no_version() {
        ItemSheet before = current(3);
        assertThat(await(() -> editor.editSheet(3, HANGZHOU, days(before, before.promisedWorkingDays()), MANAGER)))
                .isEqualTo(before);
    }

    @Test
    void the_second_of_two_edits_of_one_version_is_refused() {
        ItemSheet seen = current(4);
        await(() -> editor.editSheet(4, HANGZHOU, days(seen, 8), MANAGER));
        refused(ErrorCode.EDIT_CONFLICT, () -> editor.editSheet(4, HANGZHOU, days(seen, 9), MANAGER));
        assertThat(current(4).promisedWorkingDays()).isEqualTo(8);
    }

    @Test
    void of_two_edits_at_the_same_moment_one_wins() {
        ItemSheet seen = current(5);
        Supplier<Uni<String>> edit = () -> editor.editSheet(5, HANGZHOU, days(seen, 9), MANAGER)
                .map(done -> "done")
                .onFailure(Refusal.class)
                .recoverWithItem(failure -> ((Refusal) failure).code().name());
        List<String> outcomes = await(
                () -> Uni.join().all(onOwnContext(edit), onOwnContext(edit)).andFailFast());
        assertThat(outcomes).containsExactlyInAnyOrder("done", "EDIT_CONFLICT");
    }

    @Test
    void a_manager_takes_the_demo_mark_off_and_nobody_puts_it_back() {
        ItemSheet before = current(6);
        ItemSheet own = await(() -> editor.editSheet(6, HANGZHOU, edit(before, 3, false), MANAGER));
        assertThat(own.demo()).isFalse();
        assertThat(await(() -> editor.editSheet(6, HANGZHOU, edit(own, 4, true), MANAGER))
                        .demo())
                .isFalse();
    }

    @Test
    void unknown_items_and_cities_cannot_be_edited() {
        SheetEdit edit = days(current(1), 2);
        refused(ErrorCode.ITEM_UNKNOWN, () -> editor.editSheet(9999, HANGZHOU, edit, MANAGER));
        refused(ErrorCode.CITY_UNKNOWN, () -> editor.editSheet(1, new CityCode("110000"), edit, MANAGER));
    }

    @Test
    void a_new_name_is_a_new_version_in_every_city_and_a_call_keeps_the_old() {
        ItemSheet before = current(61);
        ItemDetails details = await(() -> store.item(61)).orElseThrow().toDetails();
        ItemEdit rename = new ItemEdit(
                details.version(),
                new Localized("标准文献检索", "Standards literature: search service"),
                Optional.empty(),
                details.item().category(),
                true);
        ItemDetails renamed = await(() -> editor.editItem(61, rename, MANAGER));
        assertThat(renamed.item().pinyin()).isEqualTo("biao zhun wen xian jian suo");
        assertThat(renamed.item().initials()).isEqualTo("bzwxjs");
        assertThat(await(() -> store.currentInAllCities(61)))
                .hasSize(9)
                .allMatch(row -> row.sheet.name().equals(rename.name()));
        assertThat(await(() -> catalogue.version(before.version()))).contains(before);
        assertThat(await(() -> catalogue.item(61))).contains(renamed.item());
        refused(ErrorCode.EDIT_CONFLICT, () -> editor.editItem(61, rename, MANAGER));
    }

    @Test
    void an_item_needs_a_known_category_and_pinyin_that_is_pinyin() {
        ItemDetails item = await(() -> store.item(59)).orElseThrow().toDetails();
        ItemEdit stray = new ItemEdit(
                item.version(), item.item().name(), Optional.empty(), new CategoryCode("no-such-category"), false);
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> await(() -> editor.editItem(59, stray, MANAGER)))
                .matches(bad -> bad.code() == ErrorCode.FIELD_INVALID);
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> new ItemEdit(
                                item.version(),
                                item.item().name(),
                                Optional.of("Not Pinyin!"),
                                item.item().category(),
                                false)
                        .checked());
    }

    @Test
    void the_database_itself_lets_no_version_change() {
        for (String statement : List.of(
                "update item_version set revision = 99 where item = 10",
                "delete from item_version",
                "update item_revision set frequent = true where item = 10",
                "delete from item_revision")) {
            assertThatThrownBy(() -> await(() -> sessions.withTransaction(
                            session -> session.createNativeQuery(statement).executeUpdate())))
                    .hasMessageContaining("immutable");
        }
    }

    private ItemSheet current(int item) {
        return await(() -> catalogue.current(item, HANGZHOU)).orElseThrow();
    }

    private static SheetEdit days(ItemSheet sheet, int days) {
        return edit(sheet, days, true);
    }

    private static SheetEdit edit(ItemSheet sheet, int days, boolean demo) {
        return new SheetEdit(
                Optional.of(sheet.version()),
                sheet.modes(),
                sheet.requiredDevices(),
                sheet.applicants(),
                days,
                sheet.feeCents(),
                sheet.legalBasis(),
                sheet.conditions(),
                sheet.procedure(),
                sheet.materials(),
                demo);
    }
}
