package io.yunchuang.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MaterialForm;
import io.yunchuang.signaling.protocol.MaterialId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheetDiffTest {
    private static final Material CARD = material("id-card", "居民身份证", "ID card", 1);
    private static final Material FORM = material("form", "申请书", "Form", 1);

    @Test
    void equal_sheets_have_no_differences() {
        assertThat(SheetDiff.between(sheet(3, CARD, FORM), sheet(3, CARD, FORM)))
                .isEmpty();
    }

    @Test
    void a_changed_field_says_what_it_was_and_is() {
        assertThat(SheetDiff.between(sheet(3), sheet(5)))
                .containsExactly(
                        new FieldChange("promisedWorkingDays", Optional.empty(), Optional.of("3"), Optional.of("5")));
    }

    @Test
    void the_two_languages_are_two_fields() {
        Sheet before = sheet(3);
        Sheet after = before.renamed(new Localized("名称", "New name"), new CategoryCode("company-registration"));
        assertThat(SheetDiff.between(before, after))
                .extracting(FieldChange::field)
                .containsExactly("name.en");
    }

    @Test
    void sets_are_compared_without_regard_to_order() {
        Sheet one = modes(Set.of(HandlingMode.WINDOW_PUSH, HandlingMode.ONLINE_DECLARATION));
        Sheet other = modes(Set.of(HandlingMode.ONLINE_DECLARATION, HandlingMode.WINDOW_PUSH));
        assertThat(SheetDiff.between(one, other)).isEmpty();
        assertThat(SheetDiff.between(one, modes(Set.of(HandlingMode.COUNTER_ONLY))))
                .containsExactly(new FieldChange(
                        "modes",
                        Optional.empty(),
                        Optional.of("ONLINE_DECLARATION, WINDOW_PUSH"),
                        Optional.of("COUNTER_ONLY")));
    }

    @Test
    void a_new_material_has_no_before_and_a_dropped_one_no_after() {
        assertThat(SheetDiff.between(sheet(3, CARD), sheet(3, FORM)))
                .containsExactly(
                        new FieldChange(
                                "material", Optional.of(CARD.name()), Optional.of("居民身份证 / ID card"), Optional.empty()),
                        new FieldChange(
                                "material", Optional.of(FORM.name()), Optional.empty(), Optional.of("申请书 / Form")));
    }

    @Test
    void a_changed_material_names_itself_and_its_field() {
        Material two = material("id-card", "居民身份证", "ID card", 2);
        assertThat(SheetDiff.between(sheet(3, CARD, FORM), sheet(3, two, FORM)))
                .containsExactly(
                        new FieldChange("copies", Optional.of(CARD.name()), Optional.of("1"), Optional.of("2")));
    }

    @Test
    void another_order_of_materials_is_a_difference() {
        assertThat(SheetDiff.between(sheet(3, CARD, FORM), sheet(3, FORM, CARD)))
                .containsExactly(new FieldChange(
                        "materialOrder", Optional.empty(), Optional.of("居民身份证、申请书"), Optional.of("申请书、居民身份证")));
    }

    private static Sheet modes(Set<HandlingMode> modes) {
        return new Sheet(
                new Localized("名称", "Name"),
                new CategoryCode("company-registration"),
                modes,
                Set.of(),
                Set.of(ApplicantKind.PERSON),
                3,
                0,
                "",
                new Localized("", ""),
                new Localized("", ""),
                List.of());
    }

    private static Sheet sheet(int days, Material... materials) {
        return new Sheet(
                new Localized("名称", "Name"),
                new CategoryCode("company-registration"),
                Set.of(HandlingMode.WINDOW_PUSH),
                Set.of(),
                Set.of(ApplicantKind.PERSON),
                days,
                0,
                "",
                new Localized("", ""),
                new Localized("", ""),
                List.of(materials));
    }

    private static Material material(String id, String zh, String en, int copies) {
        return new Material(
                new MaterialId(id),
                new Localized(zh, en),
                new Localized("", ""),
                new Localized("", ""),
                1,
                copies,
                MaterialForm.PAPER,
                false);
    }
}
