package io.yunchuang.benchmarks.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The items of the demo catalogue that organisations may have handled virtually in all nine cities. */
public final class Items {
    private static final String EVERYWHERE = """
            select i.number, i.name_zh, i.category from service_item i
            where (select count(*) from (
                select distinct on (v.permit_city) v.sheet from item_version v where v.item = i.number
                order by v.permit_city, v.revision desc) newest
              where not newest.sheet -> 'modes' @> '["COUNTER_ONLY"]'
                and newest.sheet -> 'applicants' @> '["ORGANISATION"]') = 9
            order by i.number
            """;

    private Items() {}

    /** An item with its Chinese name and its category. */
    public record Item(int number, String name, String category) {}

    /** At least two, of different categories. */
    public static List<Item> everywhere(Connection connection) throws SQLException {
        List<Item> items = new ArrayList<>();
        try (var query = connection.createStatement()) {
            ResultSet row = query.executeQuery(EVERYWHERE);
            while (row.next()) {
                items.add(new Item(row.getInt("number"), row.getString("name_zh"), row.getString("category")));
            }
        }
        if (items.stream().map(Item::category).distinct().count() < 2) {
            throw new IllegalStateException("The demo catalogue has no two items for this: " + items);
        }
        return items;
    }

    /** The first of the items whose category is not that item's. */
    public static Item ofAnotherCategory(List<Item> items, Item than) {
        return items.stream()
                .filter(item -> !item.category().equals(than.category()))
                .findFirst()
                .orElseThrow();
    }

    /** All categories but one. */
    public static List<String> categoriesBut(Connection connection, String left) throws SQLException {
        List<String> categories = new ArrayList<>();
        try (var query = connection.prepareStatement("select code from item_category where code <> ? order by code")) {
            query.setString(1, left);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                categories.add(row.getString("code"));
            }
        }
        return categories;
    }
}
