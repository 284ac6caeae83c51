package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.MaterialId;
import java.util.Optional;

/**
 * One difference between two versions of a sheet.
 *
 * @param field the sheet's field, for example {@code feeCents} or {@code conditions.en}; with a material, its field
 * @param material the material concerned, when it is not the sheet itself
 * @param before empty when the field or material is new
 * @param after empty when the material is gone
 */
public record FieldChange(
        String field, Optional<MaterialId> material, Optional<String> before, Optional<String> after) {}
