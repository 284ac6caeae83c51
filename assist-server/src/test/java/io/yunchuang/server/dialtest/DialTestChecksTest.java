package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.agent.KioskModules.FaultLine;
import io.yunchuang.server.agent.KioskModules.ModuleLine;
import io.yunchuang.server.catalogue.Decision;
import io.yunchuang.server.dialtest.DialTestChecks.Callable;
import io.yunchuang.server.queue.RingPreview.Preview;
import io.yunchuang.signaling.dialtest.DialTestCommand.Rings;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.ModuleState;
import io.yunchuang.signaling.protocol.PortalTrial;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DialTestChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T00:30:00Z");
    private static final Duration CURRENT = Duration.ofDays(90);

    private static StepResult contact(Duration age) {
        return DialTestChecks.contact(NOW.minus(age), Set.of(), NOW, CURRENT);
    }

    private static ModuleLine module(DeviceKind kind, ModuleState state) {
        return new ModuleLine(kind, state, NOW, NOW, Optional.empty(), Map.of());
    }

    @Test
    void contactDataOlderThanAgreedAreAWarningAndNoFault() {
        assertThat(contact(Duration.ofDays(90)).grade()).isEqualTo(Grade.PASSED);
        StepResult old = contact(Duration.ofDays(91));
        assertThat(old.grade()).isEqualTo(Grade.WARNING);
        assertThat(old.fault()).contains(DialTestFault.CONTACT_OLD);
        assertThat(old.figure().orElseThrow().value()).isEqualTo(91);
    }

    @Test
    void contactDataConfirmedBesideOtherDevicesAreAskedForAgain() {
        StepResult changed = DialTestChecks.contact(
                NOW.minus(Duration.ofDays(3)), Set.of(DeviceKind.PRINTER, DeviceKind.QR_SCANNER), NOW, CURRENT);
        assertThat(changed.grade()).isEqualTo(Grade.WARNING);
        assertThat(changed.fault()).contains(DialTestFault.CONTACT_DEVICES_CHANGED);
        assertThat(changed.detail()).isEqualTo("changed=PRINTER+QR_SCANNER");
        assertThat(DialTestChecks.contact(NOW.minus(Duration.ofDays(91)), Set.of(DeviceKind.PRINTER), NOW, CURRENT)
                        .fault())
                .contains(DialTestFault.CONTACT_OLD);
    }

    @Test
    void aPortalsWayIsWorthALookWhereNoPageCouldBeOpened() {
        assertThat(DialTestChecks.pagePush(PortalTrial.READY, 4).grade()).isEqualTo(Grade.PASSED);
        assertThat(DialTestChecks.pagePush(PortalTrial.READY, 4).tookMillis()).isEqualTo(4);
        assertThat(DialTestChecks.pagePush(PortalTrial.IN_USE, 0).fault()).contains(DialTestFault.PORTAL_OPEN);
        assertThat(DialTestChecks.pagePush(PortalTrial.NO_BROWSER, 0).fault()).contains(DialTestFault.NO_BROWSER);
        assertThat(DialTestChecks.pagePush(PortalTrial.NO_WAY, 0).fault()).contains(DialTestFault.PORTAL_BLOCKED);
    }

    @Test
    void aKioskFromWhichNothingCanBeHandledSaysWhyNot() {
        StepResult nothing =
                DialTestChecks.eligibility(new Callable(Optional.empty(), Optional.of(Decision.Reason.DEVICE_MISSING)));
        assertThat(nothing.grade()).isEqualTo(Grade.FAILED);
        assertThat(nothing.detail()).isEqualTo("reason=DEVICE_MISSING");
    }

    @Test
    void aBusyWindowIsAnotherThingThanOneWithoutAnybody() {
        StaffId clerk = new StaffId("clerk-jiaxing-1");
        assertThat(DialTestChecks.rings(new Preview(Optional.of(clerk), 2))).isEqualTo(new Rings.At(clerk));
        assertThat(DialTestChecks.rings(new Preview(Optional.empty(), 2))).isEqualTo(new Rings.LaterOnly());
        assertThat(DialTestChecks.rings(new Preview(Optional.empty(), 0))).isEqualTo(new Rings.Nobody());
    }

    @Test
    void whatAnAgentFindsMissingIsNamedAndWhatIsPlayedByAProgramToo() {
        StepResult result = DialTestChecks.modules(
                true,
                List.of(
                        module(DeviceKind.PRINTER, ModuleState.MISSING),
                        module(DeviceKind.QR_SCANNER, ModuleState.SIMULATED),
                        module(DeviceKind.DISPLAY, ModuleState.PRESENT)));
        assertThat(result.grade()).isEqualTo(Grade.WARNING);
        assertThat(result.detail()).isEqualTo("PRINTER=MISSING, QR_SCANNER=SIMULATED");
        assertThat(result.figure().orElseThrow().value()).isEqualTo(2);
    }

    @Test
    void aPrinterWithoutPaperIsWorthALookAndSaysSo() {
        ModuleLine empty = new ModuleLine(
                DeviceKind.PRINTER,
                ModuleState.FAULT,
                NOW,
                NOW,
                Optional.of(new FaultLine(FaultCode.OUT_OF_PAPER, new Localized("缺纸", "Out of paper"), NOW)),
                Map.of());
        StepResult result =
                DialTestChecks.modules(true, List.of(empty, module(DeviceKind.DISPLAY, ModuleState.PRESENT)));
        assertThat(result.grade()).isEqualTo(Grade.WARNING);
        assertThat(result.fault()).contains(DialTestFault.MODULE_FAULT);
        assertThat(result.detail()).isEqualTo("PRINTER=OUT_OF_PAPER");
        assertThat(result.figure().orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void withoutAnAgentModulesCannotCheckThemselves() {
        assertThat(DialTestChecks.modules(false, List.of(module(DeviceKind.PRINTER, ModuleState.PRESENT)))
                        .fault())
                .contains(DialTestFault.NO_AGENT);
    }
}
