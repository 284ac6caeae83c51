package io.yunchuang.remotecontrol.input;

import io.yunchuang.remotecontrol.control.ControlGate;
import io.yunchuang.remotecontrol.control.ControlPolicy;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.LeaseId;
import java.awt.AWTException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A program of its own with a gate before the real input of its screen. Its time is a millisecond to the command, so that
 * no lease ends because a machine is slow.
 */
public final class GateProgram {
    private final RobotInputSink sink = new RobotInputSink(press -> {});
    private Instant now = Instant.EPOCH;
    private final ControlGate gate = new ControlGate(
            ControlPolicy.kiosk(),
            ScreenGeometry.of(800, 600),
            sink,
            (why, summary) -> System.out.println("ended " + why),
            now);

    private GateProgram() throws AWTException {}

    /** {@code grant LEASE}, {@code frame HEX}, {@code revoke}; answers each with a line. */
    public static void main(String[] args) throws AWTException, IOException {
        GateProgram program = new GateProgram();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(program.obey(line.split(" ")));
        }
        System.exit(0);
    }

    private String obey(String[] words) {
        now = now.plusMillis(1);
        return switch (words[0]) {
            case "grant" -> "granted " + grant(new LeaseId(UUID.fromString(words[1])));
            case "frame" ->
                gate.receive(HexFormat.of().parseHex(words[1]), now)
                        .map(why -> "dropped " + why)
                        .orElse("done");
            case "revoke" -> {
                gate.revoke(now);
                yield "revoked";
            }
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private boolean grant(LeaseId lease) {
        return gate.grant(lease, ControlScope.POINTER_AND_KEYBOARD, ControlGate.LONGEST_VALIDITY, now);
    }
}
