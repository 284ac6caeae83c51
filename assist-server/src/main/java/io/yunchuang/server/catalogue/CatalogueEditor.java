package io.yunchuang.server.catalogue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Edits the catalogue. Nothing is overwritten: every edit that changes something adds a version. An edit made from
 * another than the newest version is refused with {@code EDIT_CONFLICT}.
 */
@ApplicationScoped
class CatalogueEditor {
    private final Mutiny.SessionFactory sessions;
    private final CatalogueStore store;
    private final ItemIndexCache cache;
    private final WindowRegistry windows;
    private final Audit audit;
    private final Clock clock;

    CatalogueEditor(
            Mutiny.SessionFactory sessions,
            CatalogueStore store,
            ItemIndexCache cache,
            WindowRegistry windows,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.cache = cache;
        this.windows = windows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes how a city handles an item. Fails with {@code ITEM_UNKNOWN} or {@code CITY_UNKNOWN}. */
    Uni<ItemSheet> editSheet(int item, CityCode city, SheetEdit edit, StaffId by) {
        return requireCity(city)
                .chain(() -> sessions.withTransaction(session -> requireItem(item)
                        .chain(row -> store.current(item, city).chain(current -> {
                            requireNewest(edit.basedOn(), current);
                            Sheet sheet = edit.checked(row.name(), new CategoryCode(row.category));
                            return save(session, next(item, city, edit, sheet, by, current), current);
                        }))))
                .onFailure(ConstraintViolationException.class)
                .transform(overtaken -> new Refusal(ErrorCode.EDIT_CONFLICT))
                .map(ItemVersionRow::toSheet);
    }

    /**
     * Changes what an item is in every city, which makes a new revision of the item; a new name or category makes a new
     * version in each city that has published it, too. Fails with {@code ITEM_UNKNOWN}, or {@code FIELD_INVALID} for an
     * unknown category.
     */
    Uni<ItemDetails> editItem(int item, ItemEdit edit, StaffId by) {
        return cache.index()
                .invoke(index -> edit.requireCategoryOf(index.categories()))
                .chain(() -> sessions.withTransaction(session -> requireItem(item)
                        .invoke(row -> requireVersion(row, edit))
                        .call(row -> rewrite(session, row, edit, by))))
                .onFailure(CatalogueEditor::overtaken)
                .transform(overtaken -> new Refusal(ErrorCode.EDIT_CONFLICT))
                .call(cache::reload)
                .map(ItemRow::toDetails);
    }

    private ItemVersionRow next(
            int item, CityCode city, SheetEdit edit, Sheet sheet, StaffId by, Optional<ItemVersionRow> current) {
        return current.map(row -> row.next(sheet, edit.demo(), by, clock.instant()))
                .orElseGet(() -> ItemVersionRow.first(item, city, sheet, false, by, clock.instant()));
    }

    private Uni<ItemVersionRow> save(Mutiny.Session session, ItemVersionRow next, Optional<ItemVersionRow> current) {
        Optional<ItemVersionRow> same = current.filter(row -> next.changesNothing() && row.demo == next.demo);
        return same.isPresent()
                ? Uni.createFrom().item(same.orElseThrow())
                : session.persist(next)
                        .chain(session::flush)
                        .chain(() -> audit.record(
                                next.changedBy,
                                current.isPresent() ? "catalogue.sheet-edited" : "catalogue.sheet-published",
                                next.item + "/" + next.permitCity))
                        .replaceWith(next);
    }

    /** The revision is taken after the flush, which is what counts the row's version up. */
    private Uni<Void> rewrite(Mutiny.Session session, ItemRow row, ItemEdit edit, StaffId by) {
        ItemLine next = edit.applied(row.number);
        if (next.equals(row.toLine())) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        row.take(next, by, now);
        return session.flush()
                .chain(() -> session.persist(ItemRevisionRow.of(row)))
                .chain(() -> store.currentInAllCities(row.number))
                .chain(versions -> session.persistAll(renamed(versions, edit, by, now)))
                .chain(() -> audit.record(by.value(), "catalogue.item-edited", Integer.toString(row.number)));
    }

    private static Object[] renamed(List<ItemVersionRow> versions, ItemEdit edit, StaffId by, Instant at) {
        return versions.stream()
                .map(row -> row.next(row.sheet.renamed(edit.name(), edit.category()), true, by, at))
                .filter(row -> !row.changesNothing())
                .toArray();
    }

    private static void requireNewest(Optional<ItemVersionId> basedOn, Optional<ItemVersionRow> current) {
        if (!basedOn.equals(current.map(row -> new ItemVersionId(row.id)))) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
    }

    private static void requireVersion(ItemRow row, ItemEdit edit) {
        if (row.version != edit.version()) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
    }

    private static boolean overtaken(Throwable failure) {
        return failure instanceof OptimisticLockException || failure instanceof ConstraintViolationException;
    }

    private Uni<ItemRow> requireItem(int item) {
        return store.item(item).map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.ITEM_UNKNOWN)));
    }

    private Uni<Void> requireCity(CityCode city) {
        return windows.city(city)
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.CITY_UNKNOWN)))
                .replaceWithVoid();
    }
}
