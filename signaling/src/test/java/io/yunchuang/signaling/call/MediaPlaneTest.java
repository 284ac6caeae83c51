package io.yunchuang.signaling.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When faces and voices go over a media bridge, in one table. */
class MediaPlaneTest {
    @ParameterizedTest
    @CsvSource({
        // city's decision, people, whether no path leads from page to page, what suits
        "NEVER,  2, false, MESH",
        "NEVER,  3, false, MESH",
        "NEVER,  4, false, MESH",
        "NEVER,  2, true,  MESH",
        "NEVER,  3, true,  MESH",
        "CROWD,  1, false, MESH",
        "CROWD,  1, true,  MESH",
        "CROWD,  2, false, MESH",
        "CROWD,  2, true,  BRIDGE",
        "CROWD,  3, false, BRIDGE",
        "CROWD,  4, false, BRIDGE",
        "ALWAYS, 1, false, MESH",
        "ALWAYS, 2, false, BRIDGE",
        "ALWAYS, 2, true,  BRIDGE",
        "ALWAYS, 3, false, BRIDGE",
        "ALWAYS, 6, false, BRIDGE"
    })
    void suits(BridgeUse use, int people, boolean pathLost, MediaPlane plane) {
        assertThat(MediaPlane.of(use, people, pathLost)).isEqualTo(plane);
    }
}
