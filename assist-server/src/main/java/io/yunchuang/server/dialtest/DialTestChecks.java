package io.yunchuang.server.dialtest;

import io.yunchuang.server.agent.KioskModules.ModuleLine;
import io.yunchuang.server.catalogue.Decision;
import io.yunchuang.server.catalogue.ItemLine;
import io.yunchuang.server.queue.RingPreview.Preview;
import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ModuleState;
import io.yunchuang.signaling.protocol.PortalTrial;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the steps are worth that are looked up and not measured; pure. */
final class DialTestChecks {
    private DialTestChecks() {}

    /**
     * Whether the window's contact data were looked at lately, and since the kiosk's devices are these.
     *
     * @param changed of which modules the kiosk has other devices since
     */
    static StepResult contact(Instant confirmedAt, Set<DeviceKind> changed, Instant now, Duration currentFor) {
        long days = Math.max(0, Duration.between(confirmedAt, now).toDays());
        String detail = changed.isEmpty()
                ? ""
                : changed.stream().sorted().map(DeviceKind::name).collect(Collectors.joining("+", "changed=", ""));
        StepResult result = StepResult.passed(DialTestStep.CONTACT, 0, detail).measured(days, Unit.DAYS);
        if (confirmedAt.plus(currentFor).isBefore(now)) {
            return result.warning(DialTestFault.CONTACT_OLD);
        }
        return changed.isEmpty() ? result : result.warning(DialTestFault.CONTACT_DEVICES_CHANGED);
    }

    /**
     * An item that a citizen could call for.
     *
     * @param item the first that is eligible; empty when none is
     * @param refusal why the first one was not
     */
    record Callable(Optional<ItemLine> item, Optional<Decision.Reason> refusal) {}

    /** Whether there is anything to call for. */
    static StepResult eligibility(Callable callable) {
        return callable.item()
                .map(item -> StepResult.passed(DialTestStep.ELIGIBILITY, 0, "item=" + item.number()))
                .orElseGet(() -> StepResult.failed(
                        DialTestStep.ELIGIBILITY,
                        0,
                        DialTestFault.NOTHING_ELIGIBLE,
                        callable.refusal().map(why -> "reason=" + why).orElse("")));
    }

    /** What trying a portal's way is worth; of a kiosk at which nobody talks no portal should be open. */
    static StepResult pagePush(PortalTrial trial, long tookMillis) {
        StepResult result = StepResult.passed(DialTestStep.PAGE_PUSH, tookMillis, "");
        return switch (trial) {
            case READY -> result;
            case IN_USE -> result.warning(DialTestFault.PORTAL_OPEN);
            case NO_BROWSER -> result.warning(DialTestFault.NO_BROWSER);
            case NO_WAY -> result.warning(DialTestFault.PORTAL_BLOCKED);
        };
    }

    /** At whom the call would ring. */
    static Rings rings(Preview preview) {
        return preview.clerk()
                .<Rings>map(Rings.At::new)
                .orElseGet(() -> preview.onDuty() > 0 ? new Rings.LaterOnly() : new Rings.Nobody());
    }

    /** Whether the kiosk's modules find nothing wrong with themselves; what is played by a program is named. */
    static StepResult modules(boolean agentConnected, List<ModuleLine> modules) {
        if (!agentConnected || modules.isEmpty()) {
            return StepResult.skipped(DialTestStep.MODULES, DialTestFault.NO_AGENT);
        }
        List<ModuleLine> bad =
                modules.stream().filter(module -> isBad(module.state())).toList();
        StepResult result = StepResult.passed(DialTestStep.MODULES, 0, told(modules))
                .measured(modules.size() - bad.size(), Unit.MODULES);
        return bad.isEmpty() ? result : result.warning(DialTestFault.MODULE_FAULT);
    }

    private static boolean isBad(ModuleState state) {
        return switch (state) {
            case MISSING, FAULT -> true;
            case PRESENT, SIMULATED -> false;
        };
    }

    private static String told(List<ModuleLine> modules) {
        return modules.stream()
                .filter(module -> module.state() != ModuleState.PRESENT)
                .map(module -> module.kind() + "="
                        + module.fault()
                                .filter(fault -> module.state() == ModuleState.FAULT)
                                .map(fault -> fault.code().name())
                                .orElse(module.state().name()))
                .collect(Collectors.joining(", "));
    }
}
