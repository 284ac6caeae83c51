package io.yunchuang.agent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {
    @Test
    void aProgramIsAnAgentUnlessItIsToldToBeAProbe() {
        assertThat(Arguments.of(List.of()))
                .isEqualTo(new Arguments(Optional.empty(), Optional.empty(), false, Form.AGENT));
        assertThat(Arguments.of(List.of("--watched", "--probe", "--enrol", "K7QM-2XDT", "--config", "a.properties")))
                .isEqualTo(new Arguments(
                        Optional.of(Path.of("a.properties")), Optional.of("K7QM-2XDT"), true, Form.PROBE));
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> Arguments.of(List.of("--fly")))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("--fly");
        assertThatThrownBy(() -> Arguments.of(List.of("--probe", "--enrol")))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("--enrol needs a value");
    }
}
