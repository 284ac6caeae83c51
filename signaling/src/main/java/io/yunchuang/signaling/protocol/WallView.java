package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The manager's live wall.
 *
 * @param callsInAll calls that are not over, those included that are not listed
 */
public record WallView(
        Instant at, List<CityTile> cities, List<LiveCall> calls, int callsInAll, List<ClerkLine> clerks) {

    /**
     * One city at a glance; waiting calls are counted at their permit city.
     *
     * @param queues those in which anybody waits, longest waiting first
     */
    public record CityTile(
            CityCode city,
            Localized name,
            int waiting,
            long longestWaitSeconds,
            List<Queue> queues,
            int talking,
            int ready,
            int busy,
            int away,
            int off,
            int kiosksOnline,
            int kiosks,
            int ticketsWaiting,
            List<Alarm> alarms) {}

    /** The calls of one category that wait at a permit city. */
    public record Queue(CategoryCode category, Localized name, int waiting, long longestWaitSeconds) {}

    /** Something a manager should act on; codes are translated by the page. */
    public enum Alarm {
        /** Within service hours nobody is on duty. */
        NO_CLERK_ON_DUTY,
        /** Within service hours fewer than two (§4.2.3). */
        NO_BACKUP_COVER,
        /** Somebody waits longer than the limit. */
        LONG_WAIT,
        /** A kiosk of this city is not connected. */
        KIOSK_OFFLINE,
        /** A dial-test has raised an alarm that is not over (§5.2.2.2). */
        DIAL_TEST
    }

    /**
     * A call that is not over; at most 200, longest waiting first.
     *
     * @param supervisor the manager who supervises its talk
     * @param maySupervise whether it is talked on, and its city lets managers supervise
     */
    public record LiveCall(
            CallId id,
            Localized itemName,
            CityCode originCity,
            CityCode permitCity,
            String phase,
            Priority priority,
            Instant since,
            Optional<StaffId> clerk,
            Optional<StaffId> supervisor,
            boolean maySupervise) {}

    /** A clerk's true presence. */
    public record ClerkLine(
            StaffId id,
            Localized name,
            CityCode city,
            WindowId window,
            ClerkStatus status,
            Optional<PauseReason> pause,
            Instant since) {}
}
