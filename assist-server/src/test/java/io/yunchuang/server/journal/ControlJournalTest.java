package io.yunchuang.server.journal;

import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.journal.ControlJournal.Grant;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ControlKind;
import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every lease leaves one entry, and whoever changes the table behind the server's back is found. */
@QuarkusTest
class ControlJournalTest {
    private static final KioskId KIOSK = new KioskId("kiosk-songjiang-1");

    @Inject
    ControlJournal journal;

    @Inject
    JournalSweep sweep;

    @Inject
    JournalConfig config;

    @Inject
    TestClock clock;

    @Inject
    Mutiny.SessionFactory sessions;

    private CallId call;
    private LeaseId lease;
    private Instant from;

    @BeforeEach
    void grant() {
        clock.set(Instant.parse("2026-11-20T02:00:00Z"));
        call = CallId.random();
        lease = LeaseId.random();
        from = clock.instant();
        await(() -> journal.granted(new Grant(
                lease, call, KIOSK, new StaffId("clerk-jiaxing-1"), ControlScope.POINTER, from, Optional.empty())));
        clock.advance(config.grace());
    }

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    private ControlReport report(CallId about, int moves) {
        return new ControlReport(about, lease, from, clock.instant(), Map.of(ControlKind.MOVE, moves), 2, List.of());
    }

    private boolean tell(KioskId kiosk, ControlReport report) {
        return await(() -> journal.report(kiosk, report));
    }

    private void enter() {
        await(() -> journal.ended(lease));
        clock.advance(config.grace());
        await(sweep::enterDue);
    }

    private List<JournalEntry> entries() {
        return await(() -> journal.of(call));
    }

    private void change(String sql) {
        await(() -> sessions.withTransaction(
                session -> session.createNativeQuery(sql).executeUpdate()));
    }

    private void verification(boolean intact) {
        Person.staff("manager")
                .request()
                .get("/api/journal/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(intact));
    }

    @Test
    void a_lease_that_has_ended_leaves_one_entry_with_the_agents_last_word() {
        assertThat(tell(KIOSK, report(call, 10))).isTrue();
        assertThat(tell(KIOSK, report(call, 412))).isTrue();
        assertThat(entries()).isEmpty();
        enter();
        await(sweep::enterDue);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.lease()).isEqualTo(lease);
            assertThat(entry.controller()).isEqualTo(new StaffId("clerk-jiaxing-1"));
            assertThat(entry.from()).isEqualTo(from);
            assertThat(entry.to()).isEqualTo(from.plus(config.grace()));
            assertThat(entry.reported()).isTrue();
            assertThat(entry.events()).isEqualTo(Map.of(ControlKind.MOVE, 412));
            assertThat(entry.dropped()).isEqualTo(2);
        });
        Person.staff("manager")
                .request()
                .get("/api/journal/calls/" + call.value())
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].events.MOVE", equalTo(412));
        verification(true);
    }

    @Test
    void without_the_agents_word_the_entry_says_so() {
        enter();
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reported()).isFalse());
    }

    @Test
    void only_the_kiosks_own_agent_tells_and_nothing_after_the_entry() {
        assertThat(tell(new KioskId("kiosk-jiaxing-1"), report(call, 1))).isFalse();
        assertThat(tell(KIOSK, report(CallId.random(), 1))).isFalse();
        enter();
        assertThat(tell(KIOSK, report(call, 1))).isFalse();
    }

    @Test
    void an_edit_a_deletion_and_a_swap_are_found() {
        enter();
        grant();
        enter();
        grant();
        enter();
        change("create table kept as select * from control_journal");
        String last = "(select max(sequence) from control_journal)";
        for (String forgery : List.of(
                "update control_journal set entry = replace(entry, 'clerk-jiaxing-1', 'clerk-jiaxing-2') where sequence = "
                        + last,
                "update control_journal set call = gen_random_uuid() where sequence = " + last + " - 1",
                "delete from control_journal where sequence = " + last,
                "delete from control_journal where sequence = " + last + " - 1",
                "update control_journal a set entry = b.entry, hash = b.hash, previous = b.previous from kept b"
                        + " where a.sequence >= " + last + " - 1 and b.sequence = 2 * " + last
                        + " - 1 - a.sequence")) {
            verification(true);
            change(forgery);
            verification(false);
            change("delete from control_journal");
            change("insert into control_journal select * from kept");
        }
        verification(true);
        change("drop table kept");
    }
}
