package io.yunchuang.server.oversight;

import io.yunchuang.server.call.QueueWait;
import io.yunchuang.server.catalogue.Category;
import io.yunchuang.server.staff.ClerkProfile;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WallView;
import io.yunchuang.signaling.protocol.WallView.Alarm;
import io.yunchuang.signaling.protocol.WindowId;
import io.yunchuang.signaling.queue.ClerkDuty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the wall is drawn from; a pure function from facts to the view. */
record WallFacts(Instant now, Duration longWait, Places places, People people) {
    /**
     * What stands where, and what is done there.
     *
     * @param supervised the cities that let managers supervise their calls
     * @param broken the cities in which a dial-test has raised an alarm
     */
    record Places(
            List<City> cities,
            List<KioskPlace> kiosks,
            List<VirtualWindow> windows,
            List<CounterWindow> counters,
            List<Category> categories,
            Set<KioskId> online,
            Set<CityCode> supervised,
            Set<CityCode> broken) {}

    /** Who works and who waits. */
    record People(
            List<ClerkProfile> clerks,
            List<ClerkDuty> duties,
            List<Call> calls,
            int callsInAll,
            List<QueueWait> waiting,
            Map<WindowId, Integer> ticketsWaiting) {}

    WallView view() {
        List<WallView.ClerkLine> clerks = clerkLines();
        return new WallView(
                now,
                places.cities().stream().map(city -> tile(city, clerks)).toList(),
                people.calls().stream()
                        .sorted(Comparator.comparing(WallFacts::since))
                        .map(this::liveCall)
                        .toList(),
                people.callsInAll(),
                clerks);
    }

    private List<WallView.ClerkLine> clerkLines() {
        Map<StaffId, ClerkDuty> duties =
                people.duties().stream().collect(Collectors.toMap(ClerkDuty::clerk, Function.identity()));
        return people.clerks().stream()
                .map(clerk -> line(clerk, Optional.ofNullable(duties.get(clerk.id()))))
                .toList();
    }

    private WallView.ClerkLine line(ClerkProfile clerk, Optional<ClerkDuty> duty) {
        return new WallView.ClerkLine(
                clerk.id(),
                clerk.name(),
                clerk.city(),
                clerk.window(),
                duty.map(ClerkDuty::status).orElse(ClerkStatus.OFF),
                duty.flatMap(ClerkDuty::pause),
                duty.map(ClerkDuty::since).orElse(now));
    }

    private WallView.CityTile tile(City city, List<WallView.ClerkLine> allClerks) {
        List<WallView.Queue> queues = queues(city.code());
        long longest = queues.isEmpty() ? 0 : queues.getFirst().longestWaitSeconds();
        List<WallView.ClerkLine> clerks = allClerks.stream()
                .filter(clerk -> clerk.city().equals(city.code()))
                .toList();
        List<KioskPlace> kiosks = places.kiosks().stream()
                .filter(kiosk -> kiosk.city().equals(city.code()))
                .toList();
        int online = (int) kiosks.stream()
                .filter(kiosk -> places.online().contains(kiosk.id()))
                .count();
        return new WallView.CityTile(
                city.code(),
                city.name(),
                queues.stream().mapToInt(WallView.Queue::waiting).sum(),
                longest,
                queues,
                count(clerks, status -> status == ClerkStatus.BUSY),
                count(clerks, status -> status == ClerkStatus.READY),
                count(clerks, WallFacts::works),
                count(clerks, status -> status == ClerkStatus.PAUSED),
                count(clerks, status -> status == ClerkStatus.OFF),
                online,
                kiosks.size(),
                ticketsWaiting(city.code()),
                alarms(city.code(), clerks, longest, online < kiosks.size()));
    }

    private List<WallView.Queue> queues(CityCode city) {
        return people.waiting().stream()
                .filter(wait -> wait.city().equals(city))
                .sorted(Comparator.comparing(QueueWait::since))
                .map(wait -> new WallView.Queue(
                        wait.category(),
                        nameOf(wait.category()),
                        wait.calls(),
                        Duration.between(wait.since(), now).toSeconds()))
                .toList();
    }

    private Localized nameOf(CategoryCode code) {
        return places.categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(Category::name)
                .orElseGet(() -> new Localized(code.value(), code.value()));
    }

    private List<Alarm> alarms(
            CityCode city, List<WallView.ClerkLine> clerks, long longestSeconds, boolean kioskOffline) {
        List<Alarm> alarms = new ArrayList<>();
        boolean open = places.windows().stream()
                .anyMatch(window -> window.city().equals(city) && window.hours().isOpen(now));
        int onDuty = count(clerks, status -> status != ClerkStatus.OFF);
        if (open && onDuty == 0) {
            alarms.add(Alarm.NO_CLERK_ON_DUTY);
        } else if (open && onDuty == 1) {
            alarms.add(Alarm.NO_BACKUP_COVER);
        }
        if (longestSeconds > longWait.toSeconds()) {
            alarms.add(Alarm.LONG_WAIT);
        }
        if (open && kioskOffline) {
            alarms.add(Alarm.KIOSK_OFFLINE);
        }
        if (places.broken().contains(city)) {
            alarms.add(Alarm.DIAL_TEST);
        }
        return alarms;
    }

    private int ticketsWaiting(CityCode city) {
        return places.counters().stream()
                .filter(counter -> counter.city().equals(city))
                .mapToInt(counter -> people.ticketsWaiting().getOrDefault(counter.id(), 0))
                .sum();
    }

    private static int count(List<WallView.ClerkLine> clerks, Predicate<ClerkStatus> which) {
        return (int) clerks.stream().filter(clerk -> which.test(clerk.status())).count();
    }

    /** Occupied by a call in any way. */
    private static boolean works(ClerkStatus status) {
        return switch (status) {
            case OFFERED, BUSY, WRAP_UP -> true;
            case READY, PAUSED, OFF -> false;
        };
    }

    private static Instant since(Call call) {
        return switch (call.state()) {
            case CallState.Queued s -> s.line().queuedAt();
            case CallState.Offered s -> s.line().queuedAt();
            case CallState.Connecting s ->
                call.record().answeredAt().orElse(call.subject().placedAt());
            case CallState.Active s -> s.since();
            case CallState.Offline s -> s.at();
            case CallState.Ended s -> s.at();
        };
    }

    private WallView.LiveCall liveCall(Call call) {
        Call.Subject subject = call.subject();
        return new WallView.LiveCall(
                call.id(),
                subject.itemName(),
                subject.originCity(),
                subject.permitCity(),
                call.state().getClass().getSimpleName(),
                call.priority(),
                since(call),
                call.state().clerk().map(CallState.Agent::id),
                call.state().supervisor().map(CallState.Agent::id),
                call.state() instanceof CallState.Active && places.supervised().contains(subject.permitCity()));
    }
}
