package io.yunchuang.server.catalogue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service items and how each permit city handles them. A version never changes, so a call that keeps the version it
 * began with is answered from memory.
 */
@ApplicationScoped
public class Catalogue {
    private final CatalogueStore store;
    private final ItemIndexCache cache;
    private final Map<ItemVersionId, ItemSheet> versions;

    Catalogue(CatalogueStore store, ItemIndexCache cache, CatalogueConfig config) {
        this.store = store;
        this.cache = cache;
        this.versions = Collections.synchronizedMap(new RecentVersions(config.versionsInMemory()));
    }

    /** The newest version of an item in that permit city; empty when the city has not published the item. */
    public Uni<Optional<ItemSheet>> current(int item, CityCode permitCity) {
        return store.current(item, permitCity).map(row -> row.map(this::remembered));
    }

    /** That version, as it was published. */
    public Uni<Optional<ItemSheet>> version(ItemVersionId id) {
        Optional<ItemSheet> remembered = Optional.ofNullable(versions.get(id));
        return remembered.isPresent()
                ? Uni.createFrom().item(remembered)
                : store.version(id).map(row -> row.map(this::remembered));
    }

    /** The item, whether or not a city has published it. */
    public Uni<Optional<ItemLine>> item(int number) {
        return cache.index().map(index -> index.item(number));
    }

    /** All items in the standard's order. */
    public Uni<List<ItemLine>> items() {
        return cache.index().map(ItemIndex::items);
    }

    /** All categories in the order in which they are shown. */
    public Uni<List<Category>> categories() {
        return cache.index().map(ItemIndex::categories);
    }

    private ItemSheet remembered(ItemVersionRow row) {
        return versions.computeIfAbsent(new ItemVersionId(row.id), id -> row.toSheet());
    }

    /** The versions used last. */
    private static final class RecentVersions extends LinkedHashMap<ItemVersionId, ItemSheet> {
        private static final long serialVersionUID = 1L;

        private final int most;

        RecentVersions(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemVersionId, ItemSheet> eldest) {
            return size() > most;
        }
    }
}
