package io.yunchuang.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MaterialForm;
import io.yunchuang.signaling.protocol.MaterialId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetEditTest {
    private static final Set<HandlingMode> PUSH = Set.of(HandlingMode.WINDOW_PUSH);
    private static final Localized NAME = new Localized("名称", "Name");

    @Test
    void a_good_edit_becomes_a_sheet_with_stripped_texts() {
        Sheet sheet = edit(PUSH, 3, 100, "  第一条 ", List.of(material("a", "材料"))).checked(NAME, category());
        assertThat(sheet.legalBasis()).isEqualTo("第一条");
        assertThat(sheet.materials()).hasSize(1);
    }

    @Test
    void counter_only_stands_alone() {
        refused(
                ErrorCode.FIELD_INVALID,
                edit(Set.of(HandlingMode.COUNTER_ONLY, HandlingMode.WINDOW_PUSH), 3, 0, "", List.of()));
    }

    @Test
    void modes_are_needed() {
        refused(ErrorCode.FIELD_INVALID, edit(Set.of(), 3, 0, "", List.of()));
        refused(ErrorCode.FIELD_INVALID, edit(null, 3, 0, "", List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1001, Integer.MAX_VALUE})
    void days_have_bounds(int days) {
        refused(ErrorCode.FIELD_INVALID, edit(PUSH, days, 0, "", List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 100_000_000_01L})
    void fees_have_bounds(long fee) {
        refused(ErrorCode.FIELD_INVALID, edit(PUSH, 3, fee, "", List.of()));
    }

    @Test
    void a_material_appears_once() {
        refused(ErrorCode.FIELD_INVALID, edit(PUSH, 3, 0, "", List.of(material("a", "甲"), material("a", "乙"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Egnp.exe", "a\u0000b", "\u2066x", "\uD800", "第一\n第二"})
    void hostile_texts_are_refused(String text) {
        refused(ErrorCode.TEXT_NOT_ALLOWED, edit(PUSH, 3, 0, text, List.of()));
        refused(ErrorCode.TEXT_NOT_ALLOWED, edit(PUSH, 3, 0, "", List.of(material("a", text))));
    }

    @Test
    void a_flood_of_emoji_is_refused() {
        refused(ErrorCode.TEXT_TOO_LONG, edit(PUSH, 3, 0, "😀".repeat(16_384), List.of()));
        refused(ErrorCode.TEXT_TOO_LONG, edit(PUSH, 3, 0, "", List.of(material("a", "😀".repeat(121)))));
    }

    @Test
    void a_material_needs_a_name() {
        refused(ErrorCode.FIELD_INVALID, edit(PUSH, 3, 0, "", List.of(material("a", "  "))));
    }

    private static void refused(ErrorCode code, SheetEdit edit) {
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> edit.checked(NAME, category()))
                .matches(bad -> bad.code() == code);
    }

    private static CategoryCode category() {
        return new CategoryCode("company-registration");
    }

    private static SheetEdit edit(Set<HandlingMode> modes, int days, long fee, String basis, List<Material> materials) {
        return new SheetEdit(
                Optional.empty(),
                modes,
                Set.of(),
                Set.of(ApplicantKind.PERSON),
                days,
                fee,
                basis,
                new Localized("", ""),
                new Localized("", ""),
                materials,
                false);
    }

    private static Material material(String id, String zh) {
        return new Material(
                new MaterialId(id),
                new Localized(zh, "Material"),
                new Localized("", ""),
                new Localized("", ""),
                1,
                0,
                MaterialForm.PAPER,
                false);
    }
}
