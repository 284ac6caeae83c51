package io.yunchuang.server.portal;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.demo.DemoConfig;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.PortalPage;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PortalLinkId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The links to portals: kept by managers, opened by clerks in calls about their item. */
@ApplicationScoped
public class PortalLinks {
    private static final String FITTING =
            "from PortalLinkRow where item = ?1 and (permitCity is null or permitCity = ?2) order by nameZh, id";

    private final Mutiny.SessionFactory sessions;
    private final Catalogue catalogue;
    private final WindowRegistry windows;
    private final DemoConfig demo;
    private final Audit audit;
    private final Clock clock;

    PortalLinks(
            Mutiny.SessionFactory sessions,
            Catalogue catalogue,
            WindowRegistry windows,
            DemoConfig demo,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.windows = windows;
        this.demo = demo;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pages that may be opened in a call about that item. */
    public Uni<List<PortalPage>> pages(int item, CityCode permitCity) {
        return sessions.withSession(session -> session.createSelectionQuery(FITTING, PortalLinkRow.class)
                .setParameter(1, item)
                .setParameter(2, permitCity.value())
                .getResultList()
                .map(rows -> rows.stream().flatMap(row -> page(row).stream()).toList()));
    }

    /** That page, when it may be opened in a call about that item. */
    public Uni<Optional<PortalPage>> page(PortalLinkId link, int item, CityCode permitCity) {
        return pages(item, permitCity)
                .map(pages ->
                        pages.stream().filter(page -> page.link().equals(link)).findFirst());
    }

    /** Checked again, because a demo's link is none where citizens are served. */
    private Optional<PortalPage> page(PortalLinkRow row) {
        try {
            PortalAddress address = PortalAddress.of(row.url, demo.enabled());
            return Optional.of(new PortalPage(
                    new PortalLinkId(row.id),
                    new Localized(row.nameZh, row.nameEn),
                    address.url(),
                    Stream.concat(Stream.of(address.host()), Arrays.stream(row.moreHosts))
                            .distinct()
                            .toList()));
        } catch (BadMessageException notHere) {
            return Optional.empty();
        }
    }

    /** All links, by item. */
    Uni<List<PortalLink>> all() {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from PortalLinkRow order by item, nameZh, id", PortalLinkRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(PortalLinks::link).toList()));
    }

    /** Adds a link; {@code ITEM_UNKNOWN}, {@code CITY_UNKNOWN}, {@code PORTAL_URL_NOT_ALLOWED}. */
    Uni<PortalLink> add(LinkEdit edit, String actor) {
        PortalLinkRow row = new PortalLinkRow();
        row.id = UUID.randomUUID();
        return requireKnown(edit)
                .chain(() -> sessions.withTransaction(session -> {
                    write(row, edit, actor);
                    return session.persist(row)
                            .chain(() -> audit.record(actor, "portal.link-added", row.id.toString()));
                }))
                .map(done -> link(row));
    }

    /** Changes a link; {@code EDIT_CONFLICT} when somebody else was faster, else as {@link #add}. */
    Uni<PortalLink> change(PortalLinkId id, LinkEdit edit, String actor) {
        return requireKnown(edit)
                .chain(() -> sessions.withTransaction(session -> locked(session, id, edit.version())
                        .invoke(row -> write(row, edit, actor))
                        .call(row -> audit.record(actor, "portal.link-changed", row.id.toString()))
                        .map(PortalLinks::link)));
    }

    /** Takes a link away; pages that are open stay open until they are closed. */
    Uni<Void> remove(PortalLinkId id, long version, String actor) {
        return sessions.withTransaction(session -> locked(session, id, version)
                .chain(row -> session.remove(row)
                        .chain(() -> audit.record(actor, "portal.link-removed", row.id.toString()))));
    }

    private static Uni<PortalLinkRow> locked(Mutiny.Session session, PortalLinkId id, long version) {
        return session.find(PortalLinkRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> {
                    if (row == null) {
                        throw new Refusal(ErrorCode.PORTAL_LINK_UNKNOWN);
                    }
                    if (row.version != version) {
                        throw new Refusal(ErrorCode.EDIT_CONFLICT);
                    }
                    return row;
                });
    }

    private Uni<Void> requireKnown(LinkEdit edit) {
        PortalAddress.of(edit.url(), demo.enabled());
        edit.moreHosts().forEach(PortalAddress::host);
        return catalogue
                .item(edit.item())
                .map(known -> known.orElseThrow(() -> new Refusal(ErrorCode.ITEM_UNKNOWN)))
                .chain(() -> edit.permitCity()
                        .map(city -> windows.city(city).invoke(known -> {
                            if (known.isEmpty()) {
                                throw new Refusal(ErrorCode.CITY_UNKNOWN);
                            }
                        }))
                        .map(Uni::replaceWithVoid)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private void write(PortalLinkRow row, LinkEdit edit, String actor) {
        row.item = edit.item();
        row.permitCity = edit.permitCity().map(CityCode::value).orElse(null);
        row.nameZh = edit.name().zh();
        row.nameEn = edit.name().en();
        row.url = PortalAddress.of(edit.url(), demo.enabled()).url();
        row.moreHosts = edit.moreHosts().stream()
                .map(PortalAddress::host)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        row.version++;
        row.changedBy = actor;
        row.changedAt = clock.instant();
        row.demo = false;
    }

    private static PortalLink link(PortalLinkRow row) {
        List<String> moreHosts = List.of(row.moreHosts);
        boolean lookAlike = PortalAddress.isLookAlike(row.url.replaceFirst("^[a-z]+://", ""))
                || moreHosts.stream().anyMatch(PortalAddress::isLookAlike);
        return new PortalLink(
                new PortalLinkId(row.id),
                row.item,
                Optional.ofNullable(row.permitCity).map(CityCode::new),
                new Localized(row.nameZh, row.nameEn),
                row.url,
                moreHosts,
                lookAlike,
                row.version,
                row.changedBy,
                row.changedAt,
                row.demo);
    }
}
