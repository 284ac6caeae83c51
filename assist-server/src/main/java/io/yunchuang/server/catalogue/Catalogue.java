package io.yunchuang.server.catalogue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The service items and how each permit city handles them. */
@ApplicationScoped
public class Catalogue {
    private final Mutiny.SessionFactory sessions;

    Catalogue(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The newest version of an item in that permit city; empty when the city has not published the item. */
    public Uni<Optional<ItemSheet>> current(int item, CityCode permitCity) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from ItemVersionRow where item = :item and permitCity = :city order by revision desc",
                        ItemVersionRow.class)
                .setParameter("item", item)
                .setParameter("city", permitCity.value())
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ItemVersionRow::toSheet)));
    }

    /** That version, as it was published. */
    public Uni<Optional<ItemSheet>> version(ItemVersionId id) {
        return sessions.withSession(session -> session.find(ItemVersionRow.class, id.value())
                .map(row -> Optional.ofNullable(row).map(ItemVersionRow::toSheet)));
    }
}
