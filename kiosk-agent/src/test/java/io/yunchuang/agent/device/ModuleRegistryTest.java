package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleFault;
import io.yunchuang.signaling.protocol.ModuleReport;
import io.yunchuang.signaling.protocol.ModuleState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModuleRegistryTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final HandClock clock = new HandClock(START);

    /** A module whose hardware does what the test says. */
    private static final class Scripted implements KioskModule {
        private final DeviceKind kind;
        private volatile Callable<Finding> script;
        private volatile Runnable news = () -> {};

        Scripted(DeviceKind kind, Callable<Finding> script) {
            this.kind = kind;
            this.script = script;
        }

        @Override
        public DeviceKind kind() {
            return kind;
        }

        @Override
        public Finding check() throws Exception {
            return script.call();
        }

        @Override
        public void onNews(Runnable listener) {
            news = listener;
        }
    }

    private final Scripted printer = new Scripted(DeviceKind.PRINTER, () -> Finding.present(Facts.of("paper", "ok")));
    private final Scripted camera = new Scripted(DeviceKind.DOCUMENT_CAMERA, Finding::missing);

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private ModuleRegistry registry(Duration limit, KioskModule... modules) {
        return new ModuleRegistry(List.of(modules), limit, scheduler, clock);
    }

    private static ModuleReport of(List<ModuleReport> reports, DeviceKind kind) {
        return reports.stream()
                .filter(report -> report.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRoundSaysHowItIsWithEveryModule() {
        ModuleRegistry registry = registry(LONG, printer, camera);
        assertThat(registry.reports()).isEmpty();
        List<ModuleReport> reports = registry.checkAll().join();
        assertThat(reports).isEqualTo(registry.reports());
        assertThat(of(reports, DeviceKind.PRINTER).state()).isEqualTo(ModuleState.PRESENT);
        assertThat(of(reports, DeviceKind.PRINTER).facts()).containsEntry("paper", "ok");
        assertThat(of(reports, DeviceKind.PRINTER).checkedAt()).isEqualTo(START);
        assertThat(of(reports, DeviceKind.DOCUMENT_CAMERA).state()).isEqualTo(ModuleState.MISSING);
    }

    @Test
    void driverThatHangsIsAFaultAndHoldsUpNobody() {
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        camera.script = () -> {
            looks.incrementAndGet();
            released.await();
            return Finding.present(Facts.NONE);
        };
        ModuleRegistry registry = registry(SHORT, printer, camera);
        for (int round = 0; round < 3; round++) {
            List<ModuleReport> reports = registry.checkAll().join();
            assertThat(of(reports, DeviceKind.PRINTER).state()).isEqualTo(ModuleState.PRESENT);
            assertThat(of(reports, DeviceKind.DOCUMENT_CAMERA).fault())
                    .contains(new ModuleFault(FaultCode.NO_ANSWER, START));
        }
        assertThat(looks).hasValue(1);
        released.countDown();
    }

    @Test
    void driverThatStopsHangingIsThereAgain() {
        CountDownLatch released = new CountDownLatch(1);
        camera.script = () -> {
            released.await();
            return Finding.present(Facts.NONE);
        };
        ModuleRegistry registry = registry(SHORT, camera);
        assertThat(registry.checkAll().join().getFirst().state()).isEqualTo(ModuleState.FAULT);
        released.countDown();
        ModuleReport report = registry.checkAll().join().getFirst();
        while (report.state() != ModuleState.PRESENT) {
            report = registry.checkAll().join().getFirst();
        }
        assertThat(report.fault()).contains(new ModuleFault(FaultCode.NO_ANSWER, START));
    }

    @Test
    void driverThatFailsIsAFaultWithItsReason() {
        printer.script = () -> {
            throw new IllegalStateException("spooler");
        };
        camera.script = () -> {
            throw new UnsatisfiedLinkError("libv4l2.so.0");
        };
        List<ModuleReport> reports = registry(LONG, printer, camera).checkAll().join();
        assertThat(of(reports, DeviceKind.PRINTER).fault())
                .contains(new ModuleFault(FaultCode.SELF_CHECK_FAILED, START));
        assertThat(of(reports, DeviceKind.DOCUMENT_CAMERA).fault())
                .contains(new ModuleFault(FaultCode.NO_DRIVER, START));
        assertThat(of(reports, DeviceKind.DOCUMENT_CAMERA).facts()).containsEntry("missing", "libv4l2.so.0");
    }

    @Test
    void faultKeepsTheTimeAtWhichItBeganAndIsRememberedWhenItHasGone() {
        ModuleRegistry registry = registry(LONG, printer);
        Finding empty = Finding.fault(FaultCode.OUT_OF_PAPER, Facts.NONE);
        printer.script = () -> empty;
        registry.checkAll().join();
        clock.pass(Duration.ofSeconds(30));
        ModuleReport still = registry.checkAll().join().getFirst();
        assertThat(still.fault()).contains(new ModuleFault(FaultCode.OUT_OF_PAPER, START));
        assertThat(still.checkedAt()).isEqualTo(START.plusSeconds(30));

        printer.script = () -> Finding.present(Facts.NONE);
        ModuleReport refilled = registry.checkAll().join().getFirst();
        assertThat(refilled.state()).isEqualTo(ModuleState.PRESENT);
        assertThat(refilled.fault()).contains(new ModuleFault(FaultCode.OUT_OF_PAPER, START));

        clock.pass(Duration.ofSeconds(30));
        printer.script = () -> empty;
        assertThat(registry.checkAll().join().getFirst().fault())
                .contains(new ModuleFault(FaultCode.OUT_OF_PAPER, START.plusSeconds(60)));
    }

    @Test
    void tellsOfChangesAndNotOfRepetitions() {
        List<List<ModuleReport>> told = new ArrayList<>();
        ModuleRegistry registry = registry(LONG, printer);
        registry.onChange(told::add);
        registry.checkAll().join();
        clock.pass(Duration.ofSeconds(30));
        registry.checkAll().join();
        assertThat(told).hasSize(1);
        printer.script = () -> Finding.present(Facts.of("paper", "low"));
        registry.checkAll().join();
        assertThat(told).hasSize(2);
        assertThat(told.getLast().getFirst().facts()).containsEntry("paper", "low");
    }

    @Test
    void listenerThatFailsDisturbsNobody() {
        List<ModuleReport> told = new ArrayList<>();
        ModuleRegistry registry = registry(LONG, printer);
        registry.onChange(reports -> {
            throw new IllegalStateException("not now");
        });
        registry.onChange(told::addAll);
        registry.checkAll().join();
        assertThat(told).hasSize(1);
    }

    @Test
    void newsOfTheHardwareAreLookedAtEvenInTheMiddleOfACheck() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicReference<Finding> hardware = new AtomicReference<>(Finding.present(Facts.NONE));
        camera.script = () -> {
            Finding seen = hardware.get();
            looking.countDown();
            goOn.await();
            return seen;
        };
        CountDownLatch lost = new CountDownLatch(1);
        ModuleRegistry registry = registry(LONG, camera);
        registry.onChange(reports -> {
            if (reports.getFirst().state() == ModuleState.FAULT) {
                lost.countDown();
            }
        });
        var round = registry.checkAll();
        looking.await();
        hardware.set(Finding.fault(FaultCode.NO_PICTURE, Facts.NONE));
        camera.news.run();
        goOn.countDown();
        assertThat(round.join().getFirst().kind()).isEqualTo(DeviceKind.DOCUMENT_CAMERA);
        lost.await();
        assertThat(registry.reports().getFirst().state()).isEqualTo(ModuleState.FAULT);
    }

    @Test
    void regularRoundsBeginByThemselves() throws Exception {
        CountDownLatch looks = new CountDownLatch(3);
        printer.script = () -> {
            looks.countDown();
            return Finding.missing();
        };
        try (ModuleRegistry registry = registry(LONG, printer)) {
            registry.start(Duration.ofMillis(1));
            looks.await();
            assertThat(registry.reports()).hasSize(1);
        }
    }

    @Test
    void nothingIsCheckedAfterTheEnd() {
        ModuleRegistry registry = registry(LONG, camera);
        registry.close();
        camera.script = () -> {
            throw new AssertionError("checked");
        };
        camera.news.run();
        assertThat(registry.reports()).isEmpty();
    }

    @Test
    void kioskHasOneModuleOfAKindAndNoOtherIsChecked() {
        assertThatThrownBy(() -> registry(LONG, camera, camera)).isInstanceOf(IllegalArgumentException.class);
        ModuleRegistry registry = registry(LONG, camera);
        assertThatThrownBy(() -> registry.check(DeviceKind.PRINTER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void simulatorSaysSoEverywhereAndIsNeverPresent() {
        ModuleReport report = registry(LONG, new SimulatedModule(DeviceKind.PRINTER))
                .checkAll()
                .join()
                .getFirst();
        assertThat(report.state()).isEqualTo(ModuleState.SIMULATED);
        assertThat(report.facts()).containsEntry("simulated", "SIMULATED");
    }
}
