package io.yunchuang.server.window;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The nine cities and everything that stands in them. Answers come from memory, as last read from the database, so that
 * a kiosk knows its counter while the database is away.
 */
@ApplicationScoped
public class WindowRegistry {
    private final WindowStore store;
    private final DirectoryCache cache;
    private final Clock clock;

    WindowRegistry(WindowStore store, DirectoryCache cache, Clock clock) {
        this.store = store;
        this.cache = cache;
        this.clock = clock;
    }

    /** The nine cities in the standard's order. */
    public Uni<List<City>> cities() {
        return all(WindowDirectory::cities, city -> true);
    }

    public Uni<Optional<City>> city(CityCode code) {
        return one(WindowDirectory::cities, code);
    }

    public Uni<Optional<ServiceCentre>> centre(CentreId id) {
        return one(WindowDirectory::centres, id);
    }

    /** What every centre is called. */
    public Uni<Map<CentreId, Localized>> centreNames() {
        return this.<CentreId, ServiceCentre>all(WindowDirectory::centres, centre -> true)
                .map(centres -> centres.stream().collect(Collectors.toMap(ServiceCentre::id, ServiceCentre::name)));
    }

    public Uni<Optional<VirtualWindow>> virtualWindow(WindowId id) {
        return one(WindowDirectory::virtualWindows, id);
    }

    /** When somebody last confirmed that window's contact data, or saved them; empty for a window that there is not. */
    public Uni<Optional<Instant>> contactConfirmedAt(WindowId virtualWindow) {
        return store.contactConfirmedAt(virtualWindow);
    }

    /** How each virtual window is reached, and who last said that this is right. */
    public Uni<Map<WindowId, ContactState>> contacts() {
        return store.contacts()
                .map(all -> all.stream().collect(Collectors.toMap(ContactState::window, Function.identity())));
    }

    /** The hours that each virtual window has and had. */
    public Uni<Map<WindowId, HoursHistory>> hoursHistories() {
        return store.pastHours()
                .chain(past -> virtualWindows()
                        .map(windows -> windows.stream()
                                .collect(Collectors.toMap(
                                        VirtualWindow::id,
                                        window -> new HoursHistory(
                                                past.getOrDefault(window.id(), List.of()), window.hours())))));
    }

    /** All virtual windows. */
    public Uni<List<VirtualWindow>> virtualWindows() {
        return all(WindowDirectory::virtualWindows, window -> true);
    }

    /** The virtual windows of that city. */
    public Uni<List<VirtualWindow>> virtualWindows(CityCode city) {
        return all(WindowDirectory::virtualWindows, window -> window.city().equals(city));
    }

    public Uni<Optional<CounterWindow>> counter(WindowId id) {
        return one(WindowDirectory::counterWindows, id);
    }

    /** All counter windows. */
    public Uni<List<CounterWindow>> counters() {
        return all(WindowDirectory::counterWindows, window -> true);
    }

    /** The first counter window of that centre. */
    public Uni<Optional<CounterWindow>> counterOf(CentreId centre) {
        return all(
                        WindowDirectory::counterWindows,
                        (CounterWindow window) -> window.centre().equals(centre))
                .map(windows -> windows.stream().findFirst());
    }

    public Uni<Optional<KioskPlace>> kiosk(KioskId id) {
        return one(WindowDirectory::kiosks, id);
    }

    /** All kiosks. */
    public Uni<List<KioskPlace>> kiosks() {
        return all(WindowDirectory::kiosks, kiosk -> true);
    }

    /** Stores what a kiosk has now; {@code KIOSK_UNKNOWN} for a foreign one. */
    public Uni<Void> reportDevices(KioskId kiosk, Set<DeviceKind> present) {
        return store.reportDevices(kiosk, present, clock.instant())
                .invoke(known -> {
                    if (!known) {
                        throw new Refusal(ErrorCode.KIOSK_UNKNOWN);
                    }
                })
                .chain(cache::reload)
                .replaceWithVoid();
    }

    /**
     * Stores the last word of a kiosk's agent; two empty sets when it has no agent any more.
     *
     * @param judged the devices that it can tell about
     * @param present those of them that are there and of use
     */
    public Uni<Void> judgeDevices(KioskId kiosk, Set<DeviceKind> judged, Set<DeviceKind> present) {
        return store.judgeDevices(kiosk, judged, present)
                .chain(news -> news
                        ? cache.reload().replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private <K, V> Uni<Optional<V>> one(Function<WindowDirectory, Map<K, V>> index, K key) {
        return cache.directory()
                .map(directory -> Optional.ofNullable(index.apply(directory).get(key)));
    }

    private <K, V> Uni<List<V>> all(Function<WindowDirectory, Map<K, V>> index, Predicate<V> which) {
        return cache.directory().map(directory -> {
            Collection<V> values = index.apply(directory).values();
            return values.stream().filter(which).toList();
        });
    }
}
