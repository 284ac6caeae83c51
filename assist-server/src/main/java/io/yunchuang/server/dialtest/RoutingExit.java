package io.yunchuang.server.dialtest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.AlarmSubject.Pair;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.queue.RoutingExclusions;
import io.yunchuang.server.queue.RoutingExclusions.OnDuty;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes windows whose tests fail out of routing, where that is configured, and lets them back in when their alarms are over.
 * Looked at again and again, for it depends on who else is on duty: a window leaves only while others of its city can do all
 * that its clerks can.
 */
@ApplicationScoped
class RoutingExit {
    /** What fails from fewer kiosks than this is the kiosk's line and not the window. */
    private static final int KIOSKS = 2;

    private final AlarmStore alarms;
    private final RoutingExclusions routing;
    private final DialTestConfig config;
    private final EventLoops loops;

    RoutingExit(AlarmStore alarms, RoutingExclusions routing, DialTestConfig config, EventLoops loops) {
        this.alarms = alarms;
        this.routing = routing;
        this.config = config;
        this.loops = loops;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return loops.run(() -> config.alarm().leavesRouting() ? decide() : routing.set(Set.of()));
    }

    /** Leaves out those that should be left out now. */
    Uni<Void> decide() {
        return alarms.open()
                .chain(open -> routing.onDuty()
                        .map(onDuty ->
                                leaving(open.stream().map(AlarmRow::subject).toList(), onDuty)))
                .chain(routing::set);
    }

    /** Which windows leave; pure. */
    static Set<WindowId> leaving(List<AlarmSubject> open, List<OnDuty> onDuty) {
        Set<WindowId> broken = broken(open);
        return broken.stream()
                .filter(window -> onDuty.stream()
                        .filter(clerk -> clerk.window().equals(window))
                        .allMatch(clerk -> othersCan(clerk, onDuty, broken)))
                .collect(Collectors.toSet());
    }

    private static Set<WindowId> broken(List<AlarmSubject> open) {
        return open.stream()
                .flatMap(subject -> subject.inWindow().stream())
                .filter(window -> open.contains(new AlarmSubject.Window(window)) || lines(open, window) >= KIOSKS)
                .collect(Collectors.toSet());
    }

    private static long lines(List<AlarmSubject> open, WindowId window) {
        return open.stream()
                .filter(subject -> subject instanceof Pair pair && pair.window().equals(window))
                .count();
    }

    /** Whether what that clerk can do is done at windows of the same city that work. */
    private static boolean othersCan(OnDuty clerk, List<OnDuty> onDuty, Set<WindowId> broken) {
        List<OnDuty> others = onDuty.stream()
                .filter(other -> other.city().equals(clerk.city()) && !broken.contains(other.window()))
                .toList();
        Set<CategoryCode> skills =
                others.stream().map(OnDuty::skills).flatMap(Collection::stream).collect(Collectors.toSet());
        boolean all = others.stream().anyMatch(other -> other.skills().isEmpty());
        return all || !clerk.skills().isEmpty() && skills.containsAll(clerk.skills());
    }
}
