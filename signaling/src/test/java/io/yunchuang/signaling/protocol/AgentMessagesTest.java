package io.yunchuang.signaling.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent may say is bounded, and never more than it needs to be. */
class AgentMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static ModuleReport module(ModuleState state, Optional<ModuleFault> fault, Map<String, String> facts) {
        return new ModuleReport(DeviceKind.PRINTER, state, fault, NOW, facts);
    }

    private static void isRefused(Runnable made) {
        assertThatThrownBy(made::run).isInstanceOf(BadMessageException.class);
    }

    @Test
    void a_faulty_module_says_what_is_wrong() {
        isRefused(() -> module(ModuleState.FAULT, Optional.empty(), Map.of()));
        assertThat(module(ModuleState.MISSING, Optional.empty(), Map.of()).fault())
                .isEmpty();
    }

    @Test
    void facts_are_few_and_short() {
        Map<String, String> many = IntStream.rangeClosed(0, ModuleReport.MAX_FACTS)
                .boxed()
                .collect(Collectors.toMap(i -> "fact" + i, String::valueOf));
        isRefused(() -> module(ModuleState.PRESENT, Optional.empty(), many));
        isRefused(() ->
                module(ModuleState.PRESENT, Optional.empty(), Map.of("model", "x".repeat(ModuleReport.MAX_FACT + 1))));
        isRefused(() -> module(ModuleState.PRESENT, Optional.empty(), Map.of("model", "a\u202Eb")));
        isRefused(() -> module(ModuleState.PRESENT, Optional.empty(), Map.of("a b", "x")));
    }

    @Test
    void a_module_is_reported_once() {
        ModuleReport printer = module(ModuleState.PRESENT, Optional.empty(), Map.of());
        isRefused(() -> new ClientMessage.ReportModules(List.of(printer, printer)));
    }

    @Test
    void a_report_of_control_adds_up() {
        LeaseId lease = LeaseId.random();
        CallId call = CallId.random();
        isRefused(() -> new ControlReport(call, lease, NOW, NOW.minusMillis(1), Map.of(), 0, List.of()));
        isRefused(() -> new ControlReport(call, lease, NOW, NOW, Map.of(ControlKind.KEY, -1), 0, List.of()));
        isRefused(() -> new ControlReport(call, lease, NOW, NOW, Map.of(), -1, List.of()));
        FrontWindow front = new FrontWindow(new PlainText("x"), Optional.empty(), NOW);
        FrontWindow[] many = new FrontWindow[ControlReport.MAX_FRONTS + 1];
        Arrays.fill(many, front);
        isRefused(() -> new ControlReport(call, lease, NOW, NOW, Map.of(), 0, List.of(many)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/", "a.example/path?name=x", "a b", "用户"})
    void of_an_address_only_the_host_is_told(String host) {
        isRefused(() -> new FrontWindow(new PlainText("x"), Optional.of(host), NOW));
    }

    @Test
    void a_window_title_is_short() {
        isRefused(() -> new FrontWindow(new PlainText("x".repeat(FrontWindow.MAX_TITLE + 1)), Optional.empty(), NOW));
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_its_texts(FaultCode fault) {
        assertThat(fault.text().zh()).isNotBlank();
        assertThat(fault.text().en()).isNotBlank().isNotEqualTo(fault.text().zh());
    }
}
