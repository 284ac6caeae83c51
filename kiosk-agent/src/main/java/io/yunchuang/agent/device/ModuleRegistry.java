package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ModuleFault;
import io.yunchuang.signaling.protocol.ModuleReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks all modules of the kiosk and knows how it is with them. Every module is checked on a thread of its own and within
 * a time limit: a driver that hangs makes its own module {@code FAULT}, and no other has to wait for it.
 */
public final class ModuleRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleRegistry.class);

    private final Map<DeviceKind, BoundedCheck> checks = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, BoundedCheck.Answer> answers = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, ModuleReport> reports = new ConcurrentHashMap<>();
    private final List<Consumer<List<ModuleReport>>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private Optional<ScheduledFuture<?>> rounds = Optional.empty();
    private volatile boolean closed;

    /**
     * @param limit longest time that one module may take for its check
     * @param scheduler ends checks that take too long and begins the regular rounds; stays the caller's
     * @throws IllegalArgumentException where two modules are of one kind
     */
    ModuleRegistry(List<KioskModule> modules, Duration limit, ScheduledExecutorService scheduler, Clock clock) {
        for (KioskModule module : modules) {
            if (checks.put(module.kind(), new BoundedCheck(module, limit, scheduler)) != null) {
                throw new IllegalArgumentException("two modules of kind " + module.kind());
            }
        }
        this.scheduler = scheduler;
        this.clock = clock;
        modules.forEach(module -> module.onNews(() -> recheck(module.kind())));
    }

    /** Begins a round now and then after every pause. */
    public void start(Duration pause) {
        rounds = Optional.of(
                scheduler.scheduleWithFixedDelay(this::checkAll, 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** How it is with every module that has been checked, in the order of the standard. */
    public List<ModuleReport> reports() {
        List<ModuleReport> ordered = new ArrayList<>();
        for (DeviceKind kind : checks.keySet()) {
            Optional.ofNullable(reports.get(kind)).ifPresent(ordered::add);
        }
        return List.copyOf(ordered);
    }

    /** Tells of every change of a state, a fault or a fact, with all reports; not of mere repetitions. */
    public void onChange(Consumer<List<ModuleReport>> listener) {
        listeners.add(listener);
    }

    /** One self-check of all modules at once; done when the last has answered or its time is over. Never fails. */
    public CompletableFuture<List<ModuleReport>> checkAll() {
        CompletableFuture<?>[] all = checks.keySet().stream().map(this::check).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(all).thenApply(done -> reports());
    }

    /**
     * Checks one module, for instance because its driver has noticed something.
     *
     * @throws IllegalArgumentException where the kiosk has no such module
     */
    public CompletableFuture<ModuleReport> check(DeviceKind kind) {
        BoundedCheck check = Optional.ofNullable(checks.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no module of kind " + kind));
        return check.run().thenApply(answer -> keep(kind, answer));
    }

    private void recheck(DeviceKind kind) {
        if (!closed) {
            var unused = check(kind);
        }
    }

    private ModuleReport keep(DeviceKind kind, BoundedCheck.Answer answer) {
        Finding finding = answer.finding();
        Optional<ModuleReport> before;
        ModuleReport now;
        synchronized (answers) {
            before = Optional.ofNullable(reports.get(kind));
            if (before.isPresent() && answer.isOlderThan(answers.getOrDefault(kind, answer))) {
                return before.get();
            }
            now = report(kind, before, finding, clock.instant());
            answers.put(kind, answer);
            reports.put(kind, now);
        }
        boolean sameState = before.filter(was -> isTheSame(was, now)).isPresent();
        if (!sameState) {
            LOG.info(
                    "{} is {}{}",
                    kind,
                    now.state(),
                    finding.fault().map(code -> ", " + code).orElse(""));
        }
        if (!sameState || !before.map(ModuleReport::facts).equals(Optional.of(now.facts()))) {
            tell();
        }
        return now;
    }

    private static ModuleReport report(DeviceKind kind, Optional<ModuleReport> before, Finding finding, Instant now) {
        Optional<ModuleFault> last = before.flatMap(ModuleReport::fault);
        boolean goesOn = before.filter(was -> was.state() == finding.state()).isPresent()
                && last.map(ModuleFault::code).equals(finding.fault());
        Optional<ModuleFault> fault =
                finding.fault().isEmpty() || goesOn ? last : finding.fault().map(code -> new ModuleFault(code, now));
        return new ModuleReport(
                kind, finding.state(), fault, now, finding.facts().values());
    }

    private static boolean isTheSame(ModuleReport one, ModuleReport other) {
        return one.state() == other.state() && one.fault().equals(other.fault());
    }

    private void tell() {
        List<ModuleReport> all = reports();
        for (Consumer<List<ModuleReport>> listener : listeners) {
            try {
                listener.accept(all);
            } catch (RuntimeException e) {
                LOG.error("a listener could not take the reports", e);
            }
        }
    }

    /** Begins no further check; one that hangs does not keep the process. */
    @Override
    public void close() {
        closed = true;
        rounds.ifPresent(regular -> regular.cancel(false));
        checks.values().forEach(BoundedCheck::close);
    }
}
