package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MaterialId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed between two versions of a sheet or of an item, field by field. */
final class SheetDiff {
    private SheetDiff() {}

    /** The differences in the order of the sheet's fields; materials are matched by their id. */
    static List<FieldChange> between(Sheet before, Sheet after) {
        List<FieldChange> changes = new ArrayList<>(fields(Optional.empty(), values(before), values(after)));
        Map<MaterialId, Material> was = byId(before);
        Map<MaterialId, Material> is = byId(after);
        Stream.concat(was.keySet().stream(), is.keySet().stream())
                .distinct()
                .forEach(id -> changes.addAll(material(was.get(id), is.get(id))));
        List<MaterialId> orderBefore = common(was, is);
        List<MaterialId> orderAfter = common(is, was);
        if (!orderBefore.equals(orderAfter)) {
            changes.add(new FieldChange(
                    "materialOrder",
                    Optional.empty(),
                    Optional.of(names(orderBefore, is)),
                    Optional.of(names(orderAfter, is))));
        }
        return List.copyOf(changes);
    }

    /** The differences of what the item is in every city. */
    static List<FieldChange> between(ItemLine before, ItemLine after) {
        return fields(Optional.empty(), values(before), values(after));
    }

    private static List<FieldChange> material(Material was, Material is) {
        if (was == null) {
            return List.of(new FieldChange("material", Optional.of(is.name()), Optional.empty(), words(is)));
        }
        if (is == null) {
            return List.of(new FieldChange("material", Optional.of(was.name()), words(was), Optional.empty()));
        }
        return fields(Optional.of(is.name()), values(was), values(is));
    }

    private static List<FieldChange> fields(
            Optional<Localized> material, Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), after.get(field.getKey())))
                .map(field -> new FieldChange(
                        field.getKey(),
                        material,
                        Optional.of(field.getValue()),
                        Optional.of(after.get(field.getKey()))))
                .toList();
    }

    private static Map<String, String> values(Sheet sheet) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "name", sheet.name());
        values.put("category", sheet.category().value());
        values.put("modes", list(sheet.modes()));
        values.put("requiredDevices", list(sheet.requiredDevices()));
        values.put("applicants", list(sheet.applicants()));
        values.put("promisedWorkingDays", Integer.toString(sheet.promisedWorkingDays()));
        values.put("feeCents", Long.toString(sheet.feeCents()));
        values.put("legalBasis", sheet.legalBasis());
        put(values, "conditions", sheet.conditions());
        put(values, "procedure", sheet.procedure());
        return values;
    }

    private static Map<String, String> values(ItemLine item) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "name", item.name());
        values.put("pinyin", item.pinyin());
        values.put("initials", item.initials());
        values.put("category", item.category().value());
        values.put("frequent", Boolean.toString(item.frequent()));
        return values;
    }

    private static Map<String, String> values(Material material) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "name", material.name());
        put(values, "requirement", material.requirement());
        put(values, "acceptanceStandard", material.acceptanceStandard());
        values.put("originals", Integer.toString(material.originals()));
        values.put("copies", Integer.toString(material.copies()));
        values.put("form", material.form().name());
        values.put("mayBeDeferred", Boolean.toString(material.mayBeDeferred()));
        return values;
    }

    private static void put(Map<String, String> values, String field, Localized text) {
        values.put(field + ".zh", text.zh());
        values.put(field + ".en", text.en());
    }

    private static Map<MaterialId, Material> byId(Sheet sheet) {
        Map<MaterialId, Material> materials = new LinkedHashMap<>();
        sheet.materials().forEach(material -> materials.put(material.id(), material));
        return materials;
    }

    private static List<MaterialId> common(Map<MaterialId, Material> these, Map<MaterialId, Material> those) {
        return these.keySet().stream().filter(those::containsKey).toList();
    }

    private static String names(List<MaterialId> order, Map<MaterialId, Material> materials) {
        return order.stream().map(id -> materials.get(id).name().zh()).collect(Collectors.joining("、"));
    }

    private static String list(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Optional<String> words(Material material) {
        return Optional.of(material.name().zh() + " / " + material.name().en());
    }
}
