package io.yunchuang.server.expert;

import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import java.util.Set;

/**
 * What an expert knows: items of one permit city, because each city decides for itself.
 *
 * @param categories whole categories of items
 * @param items single items besides, by their number in DB 31117/Z 002-2025, table A.1; both empty means all items
 */
public record Expertise(CityCode permitCity, Set<CategoryCode> categories, Set<Integer> items) {
    public Expertise {
        categories = Set.copyOf(categories);
        items = Set.copyOf(items);
    }

    /** Whether he can be asked about that item, which is of that category, where it is permitted by that city. */
    public boolean covers(CityCode city, int item, CategoryCode category) {
        boolean all = categories.isEmpty() && items.isEmpty();
        return permitCity.equals(city) && (all || categories.contains(category) || items.contains(item));
    }
}
