package io.yunchuang.signaling.dialtest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.Optional;

/** Where a dial-test stands. */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface DialTestState {

    /**
     * In line for its turn.
     *
     * @param notBefore so that many that are due together spread over time
     * @param until it is not worth doing any more then, unless its line still moves
     */
    record Waiting(Instant notBefore, Instant until) implements DialTestState {}

    /** It goes on; whoever takes part has its page busy with it. */
    sealed interface Running extends DialTestState {
        /** The step at which it is. */
        DialTestStep step();

        /** When that step began. */
        Instant since();

        /** When it counts as failed there. */
        Instant by();
    }

    /** The kiosk's page is told and has not answered. */
    record Waking(Instant since, Instant by) implements Running {
        @Override
        public DialTestStep step() {
            return DialTestStep.SOCKET;
        }
    }

    /**
     * The kiosk is awake; the console of the clerk at whom a call would ring, or the window's probe, is told and has not
     * answered.
     *
     * @param clerk empty where the probe is asked
     */
    record Answering(Instant since, Instant by, PageId kiosk, Optional<StaffId> clerk) implements AtWindow {
        @Override
        public DialTestStep step() {
            return DialTestStep.ANSWER;
        }
    }

    /** Somebody at the window takes part, too: a clerk's console, or the window's probe. */
    sealed interface AtWindow extends Running {
        PageId kiosk();

        /** Whose console it is; empty where the probe takes part. */
        Optional<StaffId> clerk();
    }

    /** Both have answered; in an attended test people see and hear each other. */
    sealed interface Facing extends AtWindow {
        /** The page at the window. */
        PageId console();

        /** The connection over which they do, beside the one that is measured. */
        default LinkId faces() {
            return new LinkId(kiosk().value() + "." + console().value() + ".faces");
        }
    }

    /** Both pages connect and measure. */
    record Measuring(
            Instant since,
            Instant by,
            PageId kiosk,
            Optional<StaffId> clerk,
            PageId console,
            Optional<DialTestReport> fromKiosk,
            Optional<DialTestReport> fromWindow)
            implements Facing {
        @Override
        public DialTestStep step() {
            return DialTestStep.ICE;
        }

        /** The media connection of the two pages; made as a call's is: it changes when either page is loaded anew. */
        public LinkId link() {
            return new LinkId(kiosk.value() + "." + console.value());
        }

        Measuring with(DialTestSide side, DialTestReport report) {
            return switch (side) {
                case KIOSK -> new Measuring(since, by, kiosk, clerk, console, Optional.of(report), fromWindow);
                case WINDOW -> new Measuring(since, by, kiosk, clerk, console, fromKiosk, Optional.of(report));
            };
        }
    }

    /** All of an attended test is measured; the clerk has not said yet what came of it. */
    record Confirming(Instant since, Instant by, PageId kiosk, Optional<StaffId> clerk, PageId console)
            implements Facing {
        @Override
        public DialTestStep step() {
            return DialTestStep.SEEN;
        }
    }

    /** Over. */
    record Finished(Verdict verdict, Instant at) implements DialTestState {}

    /** What came of it. */
    @JsonTypeInfo(use = Id.NAME, property = "type")
    sealed interface Verdict {
        /** A citizen would be served; where the window's probe has answered, once a clerk is there. */
        record Passed() implements Verdict {}

        /** A citizen would not be served: it ended at that step, for that reason. */
        record Failed(DialTestStep step, DialTestFault fault) implements Verdict {}

        /** It was broken off and says nothing. */
        record Interrupted(DialTestEnd why) implements Verdict {}
    }

    /** The clerk whose console takes part. */
    default Optional<StaffId> atConsole() {
        return switch (this) {
            case AtWindow s -> s.clerk();
            case Waiting s -> Optional.empty();
            case Waking s -> Optional.empty();
            case Finished s -> Optional.empty();
        };
    }

    /** The page that has answered at that end; empty as long as none has. */
    default Optional<PageId> page(DialTestSide side) {
        return switch (side) {
            case KIOSK -> this instanceof AtWindow s ? Optional.of(s.kiosk()) : Optional.empty();
            case WINDOW -> this instanceof Facing s ? Optional.of(s.console()) : Optional.empty();
        };
    }
}
