package io.yunchuang.signaling.dialtest;

import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestReport;
import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to a dial-test. */
public sealed interface DialTestCommand {
    /** It is its turn: the kiosk is told. */
    record Wake() implements DialTestCommand {}

    /**
     * The kiosk's page has answered.
     *
     * @param checks what could be looked up meanwhile, {@link DialTestStep#ROUTING} not among it
     * @param rings at whom a call would ring, or whom the test asks instead
     */
    record KioskAnswers(PageId page, List<StepResult> checks, Rings rings) implements DialTestCommand {}

    /** The console, or the window's probe, has answered. */
    record ConsoleAnswers(PageId page) implements DialTestCommand {}

    /** The clerk at whom it rings does not take part. */
    record Decline(StaffId clerk) implements DialTestCommand {}

    /** The clerk says whether people see and hear each other. */
    record Confirm(StaffId clerk, Localized name, DialTestWord word) implements DialTestCommand {}

    /** A page has measured; what belongs to another link is late and changes nothing. */
    record Report(DialTestSide side, LinkId link, DialTestReport report) implements DialTestCommand {}

    /** Something has been looked up or tried meanwhile; the first result of a step counts. */
    record Check(StepResult result) implements DialTestCommand {}

    /** Somebody else needs what the test uses, or it is lost. */
    record Interrupt(DialTestEnd why) implements DialTestCommand {}

    /** It cannot go on: the step at which it is has failed. */
    record Fail(DialTestFault fault) implements DialTestCommand {}

    /**
     * The time may have come.
     *
     * @param lineMovedAt when one of those that need the same kiosk, window, centre or line last had its turn, now if it still
     *     goes on; empty when there is none
     */
    record MeetDeadline(Optional<Instant> lineMovedAt) implements DialTestCommand {
        /** For one that waits for nobody. */
        public MeetDeadline() {
            this(Optional.empty());
        }
    }

    /** At whom a citizen's call would ring. */
    sealed interface Rings {
        /** At this clerk, who is ready. */
        record At(StaffId clerk) implements Rings {}

        /** At nobody yet: those who could take it are busy with citizens, or pause. */
        record LaterOnly() implements Rings {}

        /** At nobody: no one who could take it is on duty. */
        record Nobody() implements Rings {}

        /** At nobody: the window's probe, which is connected, is asked instead. */
        record AtProbe() implements Rings {}

        /** At nobody: the window's probe is asked instead, and there is none. */
        record NoProbe() implements Rings {}

        /** At nobody: the window's probe is asked instead, and it is not connected. */
        record ProbeOffline() implements Rings {}
    }
}
