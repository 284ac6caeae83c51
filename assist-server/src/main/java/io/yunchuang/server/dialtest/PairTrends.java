package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whether pairs get better or worse: how their last tests have ended. */
@ApplicationScoped
class PairTrends {
    /** As many as are told apart at a glance. */
    static final int MOST_TESTS = 8;

    /** What is older says nothing about how it goes now. */
    private static final Duration LATELY = Duration.ofDays(7);

    private static final char PASSED = 'P';

    /** Each pair by itself, so that the index of pairs gives its last tests at once. */
    private static final String LAST_OF_EACH = """
            select k.id, w.id, string_agg(case l.outcome when 'PASSED' then 'P' else 'F' end, '' order by l.since)
            from unnest(cast(:kiosks as text[])) as k(id)
            cross join unnest(cast(:windows as text[])) as w(id)
            cross join lateral (
              select outcome, since from dial_test
              where kiosk = k.id and target = w.id and outcome in ('PASSED', 'FAILED') and since > :from
              order by since desc limit :atMost) l
            group by k.id, w.id order by k.id, w.id
            """;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    PairTrends(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * How the last tests of a pair were.
     *
     * @param well oldest first, at most eight of the last seven days; those that were broken off say nothing
     */
    public record Trend(KioskId kiosk, WindowId window, List<Boolean> well) {}

    /** Of each of these pairs that was tested lately. */
    Uni<List<Trend>> of(Collection<KioskId> kiosks, Collection<WindowId> windows) {
        return sessions.withSession(session -> session.createNativeQuery(LAST_OF_EACH, Object[].class)
                        .setParameter(
                                "kiosks", kiosks.stream().map(KioskId::value).toArray(String[]::new))
                        .setParameter(
                                "windows", windows.stream().map(WindowId::value).toArray(String[]::new))
                        .setParameter("from", clock.instant().minus(LATELY))
                        .setParameter("atMost", MOST_TESTS)
                        .getResultList())
                .map(rows -> rows.stream().map(PairTrends::trend).toList());
    }

    private static Trend trend(Object[] row) {
        return new Trend(
                new KioskId((String) row[0]),
                new WindowId((String) row[1]),
                ((String) row[2]).chars().mapToObj(each -> each == PASSED).toList());
    }
}
