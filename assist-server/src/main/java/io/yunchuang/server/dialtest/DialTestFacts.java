package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.agent.KioskAgents;
import io.yunchuang.server.agent.KioskDevices;
import io.yunchuang.server.agent.KioskModules;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.catalogue.Decision;
import io.yunchuang.server.catalogue.EligibilityService;
import io.yunchuang.server.catalogue.ItemLine;
import io.yunchuang.server.dialtest.DialTestChecks.Callable;
import io.yunchuang.server.queue.RingPreview;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestCommand;
import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.PageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks up what a citizen's call would meet before it rings: the same eligibility and the same routing, asked through the
 * services that a call asks.
 */
@ApplicationScoped
class DialTestFacts {
    /** Items asked about, frequent ones first, until one is eligible; a kiosk at which none of so many is has a fault. */
    private static final int ITEMS = 20;

    private final WindowRegistry windows;
    private final Catalogue catalogue;
    private final EligibilityService eligibility;
    private final RingPreview preview;
    private final KioskAgents agents;
    private final KioskModules modules;
    private final KioskDevices devices;
    private final DialTestTrials trials;
    private final WindowProbes probes;
    private final DialTestConfig config;
    private final Clock clock;

    DialTestFacts(
            WindowRegistry windows,
            Catalogue catalogue,
            EligibilityService eligibility,
            RingPreview preview,
            KioskAgents agents,
            KioskModules modules,
            KioskDevices devices,
            DialTestTrials trials,
            WindowProbes probes,
            DialTestConfig config,
            Clock clock) {
        this.windows = windows;
        this.catalogue = catalogue;
        this.eligibility = eligibility;
        this.preview = preview;
        this.agents = agents;
        this.modules = modules;
        this.devices = devices;
        this.trials = trials;
        this.probes = probes;
        this.config = config;
        this.clock = clock;
    }

    /** What the kiosk's answer means for its test. */
    Uni<DialTestCommand> kioskAnswers(DialTest test, PageId page) {
        return windows.kiosk(test.kiosk())
                .chain(kiosk -> windows.virtualWindow(test.window())
                        .chain(window -> kiosk.isPresent() && window.isPresent()
                                ? kioskAnswers(test, kiosk.get(), window.get(), page)
                                : Uni.createFrom().item(new DialTestCommand.Fail(DialTestFault.PLACE_UNKNOWN))));
    }

    private Uni<DialTestCommand> kioskAnswers(DialTest test, KioskPlace kiosk, VirtualWindow window, PageId page) {
        return contact(kiosk, window)
                .chain(contact -> moduleCheck(kiosk)
                        .chain(modulesChecked -> callable(kiosk, window)
                                .chain(callable -> rings(test, window, callable)
                                        .chain(rings -> trials.of(test, kiosk, window, callable)
                                                .map(tried -> new DialTestCommand.KioskAnswers(
                                                        page,
                                                        Stream.concat(
                                                                        Stream.of(
                                                                                contact,
                                                                                DialTestChecks.eligibility(callable),
                                                                                modulesChecked),
                                                                        tried.stream())
                                                                .toList(),
                                                        rings))))));
    }

    private Uni<StepResult> contact(KioskPlace kiosk, VirtualWindow window) {
        return windows.contactConfirmedAt(window.id())
                .map(at -> at.orElseGet(clock::instant))
                .chain(at -> devices.changedSince(kiosk.id(), at)
                        .map(changed ->
                                DialTestChecks.contact(at, changed, clock.instant(), config.contactCurrentFor())));
    }

    private Uni<StepResult> moduleCheck(KioskPlace kiosk) {
        return agents.page(kiosk.id())
                .chain(agent -> modules.of(kiosk.id()).map(told -> DialTestChecks.modules(agent.isPresent(), told)));
    }

    private Uni<Callable> callable(KioskPlace kiosk, VirtualWindow window) {
        return catalogue
                .items()
                .chain(items -> firstCallable(
                        kiosk,
                        window,
                        items.stream()
                                .sorted(Comparator.comparing(item -> !item.frequent()))
                                .limit(ITEMS)
                                .toList(),
                        Optional.empty()));
    }

    private Uni<Callable> firstCallable(
            KioskPlace kiosk, VirtualWindow window, List<ItemLine> items, Optional<Decision.Reason> refusal) {
        if (items.isEmpty()) {
            return Uni.createFrom().item(new Callable(Optional.empty(), refusal));
        }
        ItemLine item = items.getFirst();
        return decisions(kiosk, window, item).chain(decisions -> {
            boolean eligible = decisions.stream().anyMatch(Decision.Eligible.class::isInstance);
            return eligible
                    ? Uni.createFrom().item(new Callable(Optional.of(item), Optional.empty()))
                    : firstCallable(kiosk, window, items.subList(1, items.size()), refusal.or(() -> reason(decisions)));
        });
    }

    private Uni<List<Decision>> decisions(KioskPlace kiosk, VirtualWindow window, ItemLine item) {
        return Multi.createFrom()
                .items(ApplicantKind.values())
                .onItem()
                .transformToUniAndConcatenate(
                        applicant -> eligibility.forKiosk(kiosk, item.number(), window.city(), applicant))
                .collect()
                .asList();
    }

    private static Optional<Decision.Reason> reason(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> switch (decision) {
                    case Decision.NotEligible no -> Optional.of(no.reason()).stream();
                    case Decision.Eligible yes -> Optional.<Decision.Reason>empty().stream();
                })
                .findFirst();
    }

    private Uni<Rings> rings(DialTest test, VirtualWindow window, Callable callable) {
        return switch (test.mode()) {
            case AUTO, ATTENDED -> rings(window, callable);
            case PROBE -> probes.answer(window.id());
        };
    }

    private Uni<Rings> rings(VirtualWindow window, Callable callable) {
        return callable.item()
                .map(item -> preview.of(window.id(), item.category()).map(DialTestChecks::rings))
                .orElseGet(() -> Uni.createFrom().item(new Rings.Nobody()));
    }
}
