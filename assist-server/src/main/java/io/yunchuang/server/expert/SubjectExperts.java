package io.yunchuang.server.expert;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.ClerkProfile;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.CallView.ExpertCard;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The directory of subject experts: kept by managers, and asked by clerks in a talk. */
@ApplicationScoped
public class SubjectExperts {
    private static final Localized NOBODY = new Localized("", "");

    private final Mutiny.SessionFactory sessions;
    private final StaffDirectory staff;
    private final WindowRegistry windows;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Clock clock;

    SubjectExperts(
            Mutiny.SessionFactory sessions,
            StaffDirectory staff,
            WindowRegistry windows,
            Catalogue catalogue,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.staff = staff;
        this.windows = windows;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** An expert as the managers see him; what he is called stands in the list of staff. */
    public record ExpertLine(
            StaffId id,
            Localized department,
            CityCode permitCity,
            Set<CategoryCode> categories,
            Set<Integer> items,
            boolean disabled,
            boolean demo,
            long version,
            String changedBy,
            Instant changedAt) {}

    /** Everybody who may be asked, ordered by id: neither the expert nor the clerk who he is was disabled. */
    public Uni<List<SubjectExpert>> experts() {
        return staff.clerks()
                .chain(clerks -> all().map(rows -> {
                    Map<StaffId, ClerkProfile> known =
                            clerks.stream().collect(Collectors.toMap(ClerkProfile::id, Function.identity()));
                    return rows.stream()
                            .filter(row -> !row.disabled)
                            .flatMap(row -> expert(row, Optional.ofNullable(known.get(row.staffId()))))
                            .toList();
                }));
    }

    /** One of them; empty for everybody else. */
    public Uni<Optional<SubjectExpert>> expert(StaffId id) {
        return row(id).chain(row -> row.filter(known -> !known.disabled)
                .map(known -> staff.clerk(id).map(clerk -> expert(known, clerk).findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** What somebody is called who is an expert or was one when he was asked. */
    public Uni<ExpertCard> card(StaffId id) {
        return row(id).chain(row -> staff.clerk(id)
                .map(clerk -> new ExpertCard(
                        id,
                        clerk.map(ClerkProfile::name).orElse(NOBODY),
                        row.map(ExpertRow::department)
                                .or(() -> clerk.map(ClerkProfile::office))
                                .orElse(NOBODY))));
    }

    /** Everybody, ordered by id. */
    Uni<List<ExpertLine>> lines() {
        return all().map(rows -> rows.stream().map(SubjectExperts::line).toList());
    }

    /** Makes a clerk an expert; {@code STAFF_UNKNOWN} when there is no such clerk, {@code EDIT_CONFLICT} when he is one. */
    Uni<Void> add(StaffId id, ExpertEdit edit, String actor) {
        ExpertRow row = new ExpertRow();
        row.staff = id.value();
        return require(edit)
                .chain(() -> requireClerk(id))
                .chain(() -> sessions.withTransaction(session -> session.find(ExpertRow.class, id.value())
                        .invoke(present -> {
                            if (present != null) {
                                throw new Refusal(ErrorCode.EDIT_CONFLICT);
                            }
                        })
                        .invoke(() -> write(row, edit, actor))
                        .chain(() -> session.persist(row))
                        .chain(session::flush)
                        .chain(() -> audit.record(actor, "expert.added", id.value()))));
    }

    /** Changes an expert. Refuses with {@code EXPERT_UNKNOWN}, {@code EDIT_CONFLICT}, or for what he is to know. */
    Uni<Void> change(StaffId id, ExpertEdit edit, String actor) {
        return require(edit)
                .chain(() -> sessions.withTransaction(
                        session -> session.find(ExpertRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                                .invoke(row -> requireVersion(Optional.ofNullable(row), edit.version()))
                                .invoke(row -> write(row, edit, actor))
                                .chain(() -> audit.record(actor, "expert.changed", id.value()))));
    }

    private Uni<Optional<ExpertRow>> row(StaffId id) {
        return sessions.withSession(
                session -> session.find(ExpertRow.class, id.value()).map(Optional::ofNullable));
    }

    private Uni<List<ExpertRow>> all() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from ExpertRow order by staff", ExpertRow.class)
                        .getResultList());
    }

    private Uni<Void> requireClerk(StaffId id) {
        return staff.clerk(id)
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.STAFF_UNKNOWN)))
                .replaceWithVoid();
    }

    /** {@code CITY_UNKNOWN}, {@code ITEM_UNKNOWN}, or {@code FIELD_INVALID} for a category that is not there. */
    private Uni<Void> require(ExpertEdit edit) {
        return windows.city(edit.permitCity())
                .map(city -> city.orElseThrow(() -> new Refusal(ErrorCode.CITY_UNKNOWN)))
                .chain(catalogue::items)
                .invoke(items ->
                        requireAll(edit.items(), items.stream().map(item -> item.number()), ErrorCode.ITEM_UNKNOWN))
                .chain(catalogue::categories)
                .invoke(categories -> requireAll(
                        edit.categories(), categories.stream().map(each -> each.code()), ErrorCode.FIELD_INVALID))
                .replaceWithVoid();
    }

    private static <T> void requireAll(Set<T> wanted, Stream<T> known, ErrorCode otherwise) {
        Set<T> missing = new HashSet<>(wanted);
        known.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new Refusal(otherwise);
        }
    }

    private static void requireVersion(Optional<ExpertRow> row, long version) {
        if (row.isEmpty()) {
            throw new Refusal(ErrorCode.EXPERT_UNKNOWN);
        }
        if (row.get().version != version) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
    }

    private void write(ExpertRow row, ExpertEdit edit, String actor) {
        row.become(edit.knows(), edit.department());
        row.disabled = edit.disabled();
        row.version++;
        row.changedBy = actor;
        row.changedAt = clock.instant();
    }

    private static Stream<SubjectExpert> expert(ExpertRow row, Optional<ClerkProfile> clerk) {
        return clerk.map(who -> new SubjectExpert(who.id(), who.name(), row.department(), row.knows())).stream();
    }

    private static ExpertLine line(ExpertRow row) {
        Expertise knows = row.knows();
        return new ExpertLine(
                row.staffId(),
                row.department(),
                knows.permitCity(),
                knows.categories(),
                knows.items(),
                row.disabled,
                row.demo,
                row.version,
                row.changedBy,
                row.changedAt);
    }
}
