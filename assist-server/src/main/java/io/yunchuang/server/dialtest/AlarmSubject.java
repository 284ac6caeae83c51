package io.yunchuang.server.dialtest;

import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an alarm is about. A kiosk that is off fails with every window, and a window without anybody fails from every kiosk: who
 * must mend it is one, so the alarm is one.
 */
sealed interface AlarmSubject {
    /** The kiosk does not get as far as a call. */
    record Kiosk(KioskId kiosk) implements AlarmSubject {}

    /** Nobody of the window would answer. */
    record Window(WindowId window) implements AlarmSubject {}

    /** Both are there, and sound or picture does not pass between them. */
    record Pair(KioskId kiosk, WindowId window) implements AlarmSubject {}

    /** The window's probe is not reached: it is away, or sound or picture does not pass between it and kiosks. */
    record Site(WindowId window) implements AlarmSubject {}

    /** The subjects' names in the interface and in the database; the first three in the order in which a test comes to them. */
    enum Kind {
        KIOSK,
        WINDOW,
        PAIR,
        /** Of tests that a probe answers alone, which say nothing about those who serve citizens there. */
        SITE;

        /** Of which tests such an alarm is made: a probe that is well is no clerk, and one that is away takes none off. */
        Set<DialTestMode> modes() {
            return switch (this) {
                case KIOSK -> EnumSet.allOf(DialTestMode.class);
                case WINDOW, PAIR -> EnumSet.of(DialTestMode.AUTO, DialTestMode.ATTENDED);
                case SITE -> EnumSet.of(DialTestMode.PROBE);
            };
        }

        /** Whose fault it is when a test that a console answers fails at that step. */
        static Kind at(DialTestStep step) {
            return switch (step) {
                case SOCKET, CONTACT, ELIGIBILITY, MICROPHONE_AT_KIOSK, CAMERA_AT_KIOSK -> KIOSK;
                case ROUTING, ANSWER, MICROPHONE_AT_WINDOW, CAMERA_AT_WINDOW -> WINDOW;
                case ICE,
                        DTLS,
                        AUDIO_TO_WINDOW,
                        AUDIO_TO_KIOSK,
                        VIDEO_TO_WINDOW,
                        VIDEO_TO_KIOSK,
                        SEEN,
                        HEARD,
                        SCREEN,
                        CONTROL_ECHO,
                        DOCUMENT,
                        PAGE_PUSH,
                        TICKET,
                        CLOCK,
                        MODULES,
                        LINE_DOWN,
                        LINE_UP -> PAIR;
            };
        }
    }

    /** Everything about which that test could say something. */
    static List<AlarmSubject> of(DialTest test) {
        return Stream.<AlarmSubject>of(
                        new Kiosk(test.kiosk()),
                        new Window(test.window()),
                        new Pair(test.kiosk(), test.window()),
                        new Site(test.window()))
                .filter(subject -> subject.kind().modes().contains(test.mode()))
                .toList();
    }

    /** Which of them it is. */
    default Kind kind() {
        return switch (this) {
            case Kiosk s -> Kind.KIOSK;
            case Window s -> Kind.WINDOW;
            case Pair s -> Kind.PAIR;
            case Site s -> Kind.SITE;
        };
    }

    /** The kiosk in it. */
    default Optional<KioskId> inKiosk() {
        return switch (this) {
            case Kiosk s -> Optional.of(s.kiosk());
            case Window s -> Optional.empty();
            case Pair s -> Optional.of(s.kiosk());
            case Site s -> Optional.empty();
        };
    }

    /** The window in it. */
    default Optional<WindowId> inWindow() {
        return switch (this) {
            case Kiosk s -> Optional.empty();
            case Window s -> Optional.of(s.window());
            case Pair s -> Optional.of(s.window());
            case Site s -> Optional.of(s.window());
        };
    }

    /**
     * Whether a test proves that its window serves citizens, or, when a probe has answered it, that its site is ready for
     * them; empty when it did not come as far as the window.
     */
    static Optional<Boolean> provesWindow(Optional<DialTestStep> failedAt) {
        return isWell(Kind.WINDOW, failedAt).map(answers -> failedAt.isEmpty());
    }

    /**
     * What a test that is over says about a subject of that kind.
     *
     * @param failedAt the step at which it has failed; empty when it has passed
     * @return whether it was well; empty when the test did not come so far
     */
    static Optional<Boolean> isWell(Kind kind, Optional<DialTestStep> failedAt) {
        if (failedAt.isEmpty()) {
            return Optional.of(true);
        }
        Kind failed = Kind.at(failedAt.get());
        int order = kind.compareTo(failed);
        return switch (kind) {
            case KIOSK, WINDOW, PAIR -> order > 0 ? Optional.empty() : Optional.of(order < 0);
            case SITE -> failed == Kind.KIOSK ? Optional.empty() : Optional.of(false);
        };
    }

    /** Whether that test may raise or clear anything: one that was broken off, or whose place is gone, says nothing. */
    static boolean saysAnything(DialTest test) {
        return test.state() instanceof DialTestState.Finished over
                && switch (over.verdict()) {
                    case Verdict.Passed v -> true;
                    case Verdict.Failed v -> v.fault() != DialTestFault.PLACE_UNKNOWN;
                    case Verdict.Interrupted v -> false;
                };
    }
}
