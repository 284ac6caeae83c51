package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.Localized;
import java.util.Optional;

/**
 * One difference between two versions of a sheet or of an item.
 *
 * @param field the sheet's or item's field, for example {@code feeCents} or {@code conditions.en}; with a material, its
 *     field, or {@code material} for the whole of it
 * @param material the material concerned, when it is not the sheet itself
 * @param before empty when the material is new
 * @param after empty when the material is gone
 */
public record FieldChange(
        String field, Optional<Localized> material, Optional<String> before, Optional<String> after) {}
