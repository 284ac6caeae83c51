package io.yunchuang.server.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.ModuleFault;
import io.yunchuang.signaling.protocol.ModuleReport;
import io.yunchuang.signaling.protocol.ModuleState;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A kiosk's devices are compared with those of an earlier moment, whatever happened in between. */
@QuarkusTest
class KioskDevicesTest {
    private static final KioskId KIOSK = new KioskId("kiosk-of-devices-1");
    private static final Instant START = Instant.parse("2026-03-06T00:30:00Z");

    @Inject
    KioskDevices devices;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TestClock clock;

    @AfterEach
    void forget() {
        clock.run();
        Reactive.await(() -> sessions.withTransaction(
                session -> session.createNativeQuery("delete from kiosk_devices where kiosk = :kiosk")
                        .setParameter("kiosk", KIOSK.value())
                        .executeUpdate()));
    }

    private static ModuleReport printer(ModuleState state, Map<String, String> facts) {
        Optional<ModuleFault> fault = state == ModuleState.FAULT
                ? Optional.of(new ModuleFault(FaultCode.OUT_OF_PAPER, START))
                : Optional.empty();
        return new ModuleReport(DeviceKind.PRINTER, state, fault, START, facts);
    }

    private static ModuleReport named(String printer) {
        return printer(ModuleState.PRESENT, Map.of("printer", printer, "jobs", "3"));
    }

    private void tell(int hour, ModuleReport... modules) {
        clock.set(START.plus(Duration.ofHours(hour)));
        Reactive.await(() -> sessions.withTransaction(session -> devices.note(session, KIOSK, List.of(modules))));
    }

    private Set<DeviceKind> changedSince(int hour) {
        return Reactive.await(() -> devices.changedSince(KIOSK, START.plus(Duration.ofHours(hour))));
    }

    @Test
    void another_device_is_a_change_until_the_first_one_is_back() {
        tell(0, named("M404"));
        tell(2, named("M507"));
        assertThat(changedSince(1)).containsExactly(DeviceKind.PRINTER);
        assertThat(changedSince(2)).isEmpty();
        tell(3, named("M404"));
        assertThat(changedSince(1)).isEmpty();
        assertThat(changedSince(2)).containsExactly(DeviceKind.PRINTER);
    }

    @Test
    void one_that_is_gone_is_a_change_and_one_that_is_out_of_paper_none() {
        tell(0, named("M404"));
        tell(1, printer(ModuleState.FAULT, Map.of()));
        assertThat(changedSince(0)).isEmpty();
        tell(2, printer(ModuleState.PRESENT, Map.of("jobs", "9")));
        assertThat(changedSince(0)).isEmpty();
        tell(3, printer(ModuleState.MISSING, Map.of()));
        assertThat(changedSince(0)).containsExactly(DeviceKind.PRINTER);
    }

    @Test
    void of_a_moment_before_the_first_word_nothing_is_said() {
        tell(1, named("M404"));
        tell(2, named("M507"));
        assertThat(changedSince(0)).isEmpty();
    }

    @Test
    void a_loose_plug_does_not_fill_the_table() {
        for (int hour = 0; hour < 210; hour++) {
            tell(hour, printer(hour % 2 == 0 ? ModuleState.MISSING : ModuleState.PRESENT, Map.of()));
        }
        long kept = Reactive.await(() -> sessions.withSession(session -> session.createNativeQuery(
                        "select count(*) from kiosk_devices where kiosk = :kiosk", Long.class)
                .setParameter("kiosk", KIOSK.value())
                .getSingleResult()));
        assertThat(kept).isLessThanOrEqualTo(201);
    }
}
