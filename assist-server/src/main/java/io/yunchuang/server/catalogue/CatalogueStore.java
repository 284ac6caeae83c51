package io.yunchuang.server.catalogue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables of categories, items and their versions. */
@ApplicationScoped
class CatalogueStore {
    private static final String CURRENT = """
            from ItemVersionRow v where v.revision =
                (select max(w.revision) from ItemVersionRow w where w.item = v.item and w.permitCity = v.permitCity)
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

    /** Every item with its newest version in that city. */
    Uni<List<SheetLine>> lines(CityCode city) {
        return sessions.withTransaction(session -> list(session, "from ItemRow order by number", ItemRow.class)
                .chain(items -> session.createSelectionQuery(
                                CURRENT + " and v.permitCity = :city", ItemVersionRow.class)
                        .setParameter("city", city.value())
                        .getResultList()
                        .map(versions -> lines(items, versions))));
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

    private static <T> Uni<List<T>> list(Mutiny.Session session, String query, Class<T> type) {
        return session.createSelectionQuery(query, type).getResultList();
    }
}
