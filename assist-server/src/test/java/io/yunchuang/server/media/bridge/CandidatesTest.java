package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.media.bridge.Colibri.Candidate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidatesTest {
    @Test
    void line_and_fields_say_the_same() {
        Candidate relayed = Candidates.read("candidate:4087107877 1 udp 2122194687 203.0.113.9 35233 typ relay "
                        + "raddr 192.0.2.2 rport 47474 generation 0 ufrag /Bl4 network-id 1")
                .orElseThrow();
        assertThat(relayed.ip()).isEqualTo("203.0.113.9");
        assertThat(relayed.relAddr()).contains("192.0.2.2");
        assertThat(Candidates.line(relayed))
                .isEqualTo("candidate:4087107877 1 udp 2122194687 203.0.113.9 35233 typ relay "
                        + "raddr 192.0.2.2 rport 47474 generation 0");
        assertThat(Candidates.read("candidate:1 1 UDP 7 fd00::2 37844 typ host").map(Candidate::relAddr))
                .contains(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "candidate:1 1 tcp 1518280447 192.0.2.2 9 typ host tcptype active",
                "candidate:1 1 udp 2122194687 f3a1c2d4-0000-4b4b-8c8c-1234567890ab.local 47474 typ host",
                "candidate:1 1 udp 2122194687 192.0.2.2 47474 typ \"host\"",
                "something else"
            })
    void what_a_bridge_cannot_use_is_left_out(String line) {
        assertThat(Candidates.read(line)).isEmpty();
    }
}
