package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.HandlingMode;
import java.util.List;
import java.util.Set;

/**
 * An item with how all cities handle it, side by side.
 *
 * @param cities those that have published the item
 */
public record ItemModes(ItemDetails item, List<CityModes> cities) {
    /** How one city handles the item now. */
    public record CityModes(CityCode city, Set<HandlingMode> modes) {}
}
