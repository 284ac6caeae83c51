package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.ErrorCode;
import java.util.List;
import java.util.stream.Stream;

/** What became of a command. */
public sealed interface Outcome {
    /** Carried out; when {@code next} is the same call nothing needed to change. */
    record Step(Call next, List<CallEffect> effects) implements Outcome {
        public Step {
            effects = List.copyOf(effects);
        }

        /** The same, and that before everything else: duties are locked before the line. */
        Step after(CallEffect first) {
            return new Step(
                    next, Stream.concat(Stream.of(first), effects.stream()).toList());
        }

        /** The same, and that after everything else: tickets are locked last. */
        Step then(CallEffect last) {
            return new Step(
                    next, Stream.concat(effects.stream(), Stream.of(last)).toList());
        }
    }

    /** Not carried out; nothing has changed. */
    record Refused(ErrorCode code) implements Outcome {}

    /** A refusal. */
    static Outcome refused(ErrorCode code) {
        return new Refused(code);
    }

    /** Nothing to do: what was asked for is already so. */
    static Outcome unchanged(Call call) {
        return new Step(call, List.of());
    }

    /** A step with what it asks of the house. */
    static Outcome step(Call next, CallEffect... effects) {
        return new Step(next, List.of(effects));
    }
}
