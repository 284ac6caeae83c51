package io.yunchuang.server.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleFault;
import io.yunchuang.signaling.protocol.ModuleReport;
import io.yunchuang.signaling.protocol.ModuleState;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the agents say of the modules reaches the managers and decides what a kiosk can do. */
@QuarkusTest
class KioskModulesTest {
    private static final String KIOSK = "kiosk-huzhou-1";
    private static final Instant CHECKED = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant BROKEN = Instant.parse("2026-11-20T01:58:00Z");

    private static ModuleReport module(DeviceKind kind, ModuleState state) {
        Optional<ModuleFault> fault = state == ModuleState.FAULT
                ? Optional.of(new ModuleFault(FaultCode.OUT_OF_PAPER, BROKEN))
                : Optional.empty();
        return new ModuleReport(kind, state, fault, CHECKED, Map.of("model", "M404"));
    }

    private static ValidatableResponse line() {
        return Person.staff("manager")
                .request()
                .get("/api/agent/kiosks")
                .then()
                .statusCode(200)
                .rootPath("find { it.kiosk == '" + KIOSK + "' }");
    }

    private static void awaitMissing(LivePage kiosk, Set<DeviceKind> some, Set<DeviceKind> none) {
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> {
            Set<DeviceKind> missing = shown.view().missingDevices();
            return missing.containsAll(some) && none.stream().noneMatch(missing::contains);
        });
    }

    @Test
    void what_is_played_counts_in_a_demonstration_only() {
        assertThat(KioskModules.counts(ModuleState.SIMULATED, true)).isTrue();
        assertThat(KioskModules.counts(ModuleState.SIMULATED, false)).isFalse();
        assertThat(KioskModules.counts(ModuleState.PRESENT, false)).isTrue();
        assertThat(KioskModules.counts(ModuleState.MISSING, true)).isFalse();
        assertThat(KioskModules.counts(ModuleState.FAULT, true)).isFalse();
    }

    @Test
    void the_agent_has_the_last_word_while_it_is_connected() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            kiosk.send(new ClientMessage.ReportDevices(Set.of(DeviceKind.DISPLAY, DeviceKind.PRINTER)));
            awaitMissing(kiosk, Set.of(DeviceKind.ID_CARD_READER), Set.of(DeviceKind.DISPLAY, DeviceKind.PRINTER));
            LivePage agent = LivePeople.page(Person.agent(KIOSK));
            agent.send(new ClientMessage.ReportModules(List.of(
                    module(DeviceKind.PRINTER, ModuleState.FAULT),
                    module(DeviceKind.ID_CARD_READER, ModuleState.PRESENT),
                    module(DeviceKind.QR_SCANNER, ModuleState.MISSING))));
            awaitMissing(
                    kiosk,
                    Set.of(DeviceKind.PRINTER, DeviceKind.QR_SCANNER),
                    Set.of(DeviceKind.ID_CARD_READER, DeviceKind.DISPLAY));
            agent.close();
            awaitMissing(kiosk, Set.of(DeviceKind.ID_CARD_READER), Set.of(DeviceKind.DISPLAY, DeviceKind.PRINTER));
        }
    }

    @Test
    void the_manager_sees_every_module_with_its_fault_in_words() {
        try (LivePage agent = LivePeople.page(Person.agent(KIOSK))) {
            agent.send(new ClientMessage.ReportModules(List.of(
                    module(DeviceKind.PRINTER, ModuleState.FAULT),
                    module(DeviceKind.ID_CARD_READER, ModuleState.SIMULATED))));
            Patience.await()
                    .untilAsserted(() -> line().body("connected", equalTo(true))
                            .body("modules.kind", contains("PRINTER", "ID_CARD_READER"))
                            .body("modules.state", contains("FAULT", "SIMULATED"))
                            .body("modules[0].fault.code", equalTo("OUT_OF_PAPER"))
                            .body("modules[0].fault.text.zh", equalTo("缺纸"))
                            .body("modules[0].fault.text.en", equalTo("Out of paper"))
                            .body("modules[0].since", notNullValue())
                            .body("modules[0].facts.model", equalTo("M404")));
            agent.send(new ClientMessage.ReportModules(List.of(module(DeviceKind.PRINTER, ModuleState.PRESENT))));
            Patience.await()
                    .untilAsserted(
                            () -> line().body("modules", hasSize(1)).body("modules[0].state", equalTo("PRESENT")));
        }
        Patience.await().untilAsserted(() -> line().body("connected", equalTo(false)));
    }

    @Test
    void a_state_that_stays_keeps_its_beginning() {
        try (LivePage agent = LivePeople.page(Person.agent(KIOSK))) {
            agent.send(new ClientMessage.ReportModules(List.of(module(DeviceKind.MOUSE, ModuleState.PRESENT))));
            Patience.await().untilAsserted(() -> line().body("modules.kind", contains("MOUSE")));
            String since = line().extract().path("find { it.kiosk == '" + KIOSK + "' }.modules[0].since");
            agent.send(new ClientMessage.ReportModules(List.of(
                    module(DeviceKind.MOUSE, ModuleState.PRESENT), module(DeviceKind.HOST, ModuleState.PRESENT))));
            Patience.await().untilAsserted(() -> line().body("modules", hasSize(2)));
            line().body("modules[0].since", equalTo(since));
        }
    }
}
