package io.yunchuang.server.oversight;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.call.CallService;
import io.yunchuang.server.call.SupervisionPolicies;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.counter.CounterService;
import io.yunchuang.server.dialtest.DialTestAlarms;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The manager's live wall, drawn anew every second while somebody looks. */
@ApplicationScoped
class WallViews implements ViewSource {
    /** Calls listed one by one. */
    private static final int SHOWN = 200;

    /** Waiting calls counted in the tiles; beyond it the wall is red anyway. */
    private static final int COUNTED = 2_000;

    private final WindowRegistry windows;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final ClerkDuties duties;
    private final CallService calls;
    private final CounterService counter;
    private final SupervisionPolicies supervision;
    private final DialTestAlarms dialTests;
    private final LiveViews views;
    private final OversightConfig config;
    private final Clock clock;

    WallViews(
            WindowRegistry windows,
            Catalogue catalogue,
            StaffDirectory staff,
            ClerkDuties duties,
            CallService calls,
            CounterService counter,
            SupervisionPolicies supervision,
            DialTestAlarms dialTests,
            LiveViews views,
            OversightConfig config,
            Clock clock) {
        this.windows = windows;
        this.catalogue = catalogue;
        this.staff = staff;
        this.duties = duties;
        this.calls = calls;
        this.counter = counter;
        this.supervision = supervision;
        this.dialTests = dialTests;
        this.views = views;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.MANAGER;
    }

    @Scheduled(every = "1s")
    void redraw() {
        views.refresh(Role.MANAGER, Participant.WALL);
    }

    /** One after the other: they share a database session. */
    @Override
    public Uni<ServerMessage.Wall> view(String topic) {
        Uni<WallFacts.People> people = calls.live(SHOWN).chain(this::people);
        return dialTests
                .cities()
                .chain(this::places)
                .chain(places -> people.map(known -> new ServerMessage.Wall(
                        new WallFacts(clock.instant(), config.longWait(), places, known).view())));
    }

    private Uni<WallFacts.Places> places(Set<CityCode> broken) {
        return windows.kiosks()
                .chain(kiosks -> Uni.combine()
                        .all()
                        .unis(
                                windows.cities(),
                                windows.virtualWindows(),
                                windows.counters(),
                                catalogue.categories(),
                                online(kiosks))
                        .with((cities, virtual, counters, categories, online) -> new WallFacts.Places(
                                cities, kiosks, virtual, counters, categories, online, supervised(cities), broken)));
    }

    private Set<CityCode> supervised(List<City> cities) {
        return cities.stream()
                .map(City::code)
                .filter(city -> supervision.of(city).allowed())
                .collect(Collectors.toSet());
    }

    private Uni<WallFacts.People> people(List<Call> shown) {
        return Uni.combine()
                .all()
                .unis(staff.clerks(), duties.all(), inAll(shown), calls.waiting(COUNTED), counter.waitingToday())
                .usingConcurrencyOf(1)
                .with((clerks, onDuty, inAll, waiting, tickets) ->
                        new WallFacts.People(clerks, onDuty, shown, inAll, waiting, tickets));
    }

    /** A list that is not cut counts itself. */
    private Uni<Integer> inAll(List<Call> shown) {
        return shown.size() < SHOWN ? Uni.createFrom().item(shown.size()) : calls.liveInAll();
    }

    private Uni<Set<KioskId>> online(List<KioskPlace> kiosks) {
        List<String> ids = kiosks.stream().map(kiosk -> kiosk.id().value()).toList();
        return views.connected(Role.KIOSK, ids)
                .map(connected -> connected.stream().map(KioskId::new).collect(Collectors.toSet()));
    }
}
