package io.yunchuang.server.catalogue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables of categories, items and the versions of both items and sheets. */
@ApplicationScoped
class CatalogueStore {
    private static final String CURRENT = """
            from ItemVersionRow v where v.revision =
                (select max(w.revision) from ItemVersionRow w where w.item = v.item and w.permitCity = v.permitCity)
            """;

    /** Only the modes of each sheet: the sheets of all cities together are some twenty megabytes. */
    private static final String CURRENT_MODES = """
            select distinct on (item, permit_city) item, permit_city,
                array_to_string(array(select jsonb_array_elements_text(sheet -> 'modes')), ',') as modes
            from item_version where item between :first and :last
            order by item, permit_city, revision desc
            """;

    private final Mutiny.SessionFactory sessions;

    CatalogueStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** All items and categories. */
    Uni<ItemIndex> index() {
        return sessions.withTransaction(session -> list(
                        session, "from CategoryRow order by position", CategoryRow.class)
                .chain(categories -> list(session, "from ItemRow order by number", ItemRow.class)
                        .map(items -> ItemIndex.of(
                                items.stream().map(ItemRow::toLine).toList(),
                                categories.stream().map(CategoryRow::toCategory).toList()))));
    }

    /** The newest version of the item in that city. */
    Uni<Optional<ItemVersionRow>> current(int item, CityCode city) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from ItemVersionRow where item = :item and permitCity = :city order by revision desc",
                        ItemVersionRow.class)
                .setParameter("item", item)
                .setParameter("city", city.value())
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }

    /** The newest version of the item in every city that has published it. */
    Uni<List<ItemVersionRow>> currentInAllCities(int item) {
        return sessions.withSession(
                session -> session.createSelectionQuery(CURRENT + " and v.item = :item", ItemVersionRow.class)
                        .setParameter("item", item)
                        .getResultList());
    }

    Uni<Optional<ItemVersionRow>> version(ItemVersionId id) {
        return sessions.withSession(
                session -> session.find(ItemVersionRow.class, id.value()).map(Optional::ofNullable));
    }

    /** All versions of the item in that city, newest first. */
    Uni<List<ItemVersionRow>> history(int item, CityCode city) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from ItemVersionRow where item = :item and permitCity = :city order by revision desc",
                        ItemVersionRow.class)
                .setParameter("item", item)
                .setParameter("city", city.value())
                .getResultList());
    }

    /** All revisions of what the item is in every city, newest first. */
    Uni<List<ItemRevisionRow>> revisions(int item) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from ItemRevisionRow where item = :item order by revision desc", ItemRevisionRow.class)
                .setParameter("item", item)
                .getResultList());
    }

    Uni<Optional<ItemRevisionRow>> revision(int item, int revision) {
        return sessions.withSession(
                session -> session.find(ItemRevisionRow.class, new ItemRevisionRow.Key(item, revision))
                        .map(Optional::ofNullable));
    }

    /** Every item with its newest version in that city. */
    Uni<List<SheetLine>> lines(CityCode city) {
        return sessions.withTransaction(session -> list(session, "from ItemRow order by number", ItemRow.class)
                .chain(items -> session.createSelectionQuery(
                                CURRENT + " and v.permitCity = :city", ItemVersionRow.class)
                        .setParameter("city", city.value())
                        .getResultList()
                        .map(versions -> lines(items, versions))));
    }

    /** Every item, or the one with that number, with how each city handles it now. */
    Uni<List<ItemModes>> modes(Optional<Integer> item) {
        int first = item.orElse(0);
        int last = item.orElse(Integer.MAX_VALUE);
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from ItemRow where number between :first and :last order by number", ItemRow.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .chain(items -> session.createNativeQuery(CURRENT_MODES, Object[].class)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getResultList()
                        .map(rows -> modes(items, rows))));
    }

    Uni<Optional<ItemRow>> item(int number) {
        return sessions.withSession(
                session -> session.find(ItemRow.class, number).map(Optional::ofNullable));
    }

    private static List<SheetLine> lines(List<ItemRow> items, List<ItemVersionRow> versions) {
        Map<Integer, ItemVersionRow> byItem =
                versions.stream().collect(Collectors.toMap(version -> version.item, Function.identity()));
        return items.stream()
                .map(item -> new SheetLine(
                        item.toDetails(),
                        Optional.ofNullable(byItem.get(item.number)).map(ItemVersionRow::toLine)))
                .toList();
    }

    private static List<ItemModes> modes(List<ItemRow> items, List<Object[]> rows) {
        Map<Integer, List<ItemModes.CityModes>> byItem = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (Integer) row[0],
                        Collectors.mapping(row -> cityModes((String) row[1], (String) row[2]), Collectors.toList())));
        return items.stream()
                .map(item -> new ItemModes(item.toDetails(), byItem.getOrDefault(item.number, List.of())))
                .toList();
    }

    private static ItemModes.CityModes cityModes(String city, String modes) {
        return new ItemModes.CityModes(
                new CityCode(city),
                Arrays.stream(modes.split(","))
                        .map(HandlingMode::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HandlingMode.class))));
    }

    private static <T> Uni<List<T>> list(Mutiny.Session session, String query, Class<T> type) {
        return session.createSelectionQuery(query, type).getResultList();
    }
}
