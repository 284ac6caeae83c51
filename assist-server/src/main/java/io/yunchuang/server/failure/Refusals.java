package io.yunchuang.server.failure;

import io.micrometer.core.instrument.MeterRegistry;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * The one way in which a refusal leaves the server: whoever refuses takes the {@link Problem} from here, and so it is counted.
 * The counter {@code yunchuang.refusals} tells codes and ways apart; whom it met is none of its business.
 */
@ApplicationScoped
public class Refusals {
    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Where somebody was refused. */
    public enum Way {
        /** The REST interface and single sign-on. */
        HTTP,
        /** The live socket, from its opening on. */
        SOCKET
    }

    /** What somebody is told who is refused just now. */
    public Problem tell(Way way, ErrorCode code) {
        count(way, code);
        return Problem.of(code);
    }

    /** For an answer that has room for the code alone; its texts are at {@link ProblemResource}. */
    public void count(Way way, ErrorCode code) {
        meters.counter(
                        "yunchuang.refusals",
                        "code",
                        code.name(),
                        "way",
                        way.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
