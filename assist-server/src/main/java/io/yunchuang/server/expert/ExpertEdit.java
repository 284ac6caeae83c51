package io.yunchuang.server.expert;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.Localized;
import java.util.Set;

/**
 * An expert as a manager writes him.
 *
 * @param categories see {@link Expertise}
 * @param items see {@link Expertise}
 * @param disabled whether he may be asked no longer; he stays a clerk
 * @param version of the expert that was edited; 0 for a new one
 */
public record ExpertEdit(
        CityCode permitCity,
        Localized department,
        Set<CategoryCode> categories,
        Set<Integer> items,
        boolean disabled,
        long version) {
    private static final int MOST = 200;

    public ExpertEdit {
        Typed.required(permitCity, "permitCity");
        department = Typed.name(department, "department");
        categories = Set.copyOf(Typed.required(categories, "categories"));
        items = Set.copyOf(Typed.required(items, "items"));
        Typed.within(categories.size() + (long) items.size(), 0, MOST, "items");
    }

    Expertise knows() {
        return new Expertise(permitCity, categories, items);
    }
}
