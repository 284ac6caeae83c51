package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.dialtest.AlarmRules.Judgement;
import io.yunchuang.server.dialtest.AlarmRules.Terms;
import io.yunchuang.server.dialtest.AlarmRules.Tried;
import io.yunchuang.server.dialtest.AlarmSubject.Kind;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When tests raise an alarm, whose it is, and when it is over. */
class AlarmRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Duration APART = Duration.ofMinutes(1);

    /** One test every ten minutes, the newest first: P has passed, F has failed. */
    private static List<Tried> tried(String newestFirst) {
        List<Tried> all = new ArrayList<>();
        for (char each : newestFirst.toCharArray()) {
            all.add(new Tried(NOW.minus(Duration.ofMinutes(10L * all.size())), each == 'P'));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "F, false, NOTHING",
        "FF, false, NOTHING",
        "FFF, false, RAISE",
        "FFPFFF, false, NOTHING",
        "PFFF, false, NOTHING",
        "FFFF, true, NOTHING",
        "P, true, NOTHING",
        "PP, true, CLEAR",
        "PFP, true, NOTHING",
        "PPP, false, NOTHING",
    })
    void itTakesSoManyInARowToRaiseAndToClear(String tried, boolean open, Judgement judgement) {
        assertThat(AlarmRules.judge(tried(tried), open, new Terms(3, 2), APART)).isEqualTo(judgement);
    }

    @Test
    void withoutAnyTestThereIsNothingToSay() {
        assertThat(AlarmRules.judge(List.of(), false, new Terms(1, 1), APART)).isEqualTo(Judgement.NOTHING);
    }

    @Test
    void aBadMomentThatManyMeetCountsOnce() {
        List<Tried> atOnce = List.of(
                new Tried(NOW, false), new Tried(NOW.minusSeconds(1), false), new Tried(NOW.minusSeconds(2), false));
        assertThat(AlarmRules.judge(atOnce, false, new Terms(2, 2), APART)).isEqualTo(Judgement.NOTHING);
        List<Tried> again = new ArrayList<>(atOnce);
        again.add(new Tried(NOW.minusSeconds(60), false));
        assertThat(AlarmRules.judge(again, false, new Terms(2, 2), APART)).isEqualTo(Judgement.RAISE);
    }

    @Test
    void aThousandTestsOfWhichNoTwoInARowFailRaiseNothing() {
        Random chance = new Random(5);
        List<Tried> newestFirst = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            boolean mayFail = newestFirst.isEmpty() || newestFirst.getFirst().well();
            boolean well = !mayFail || chance.nextInt(4) > 0;
            newestFirst.addFirst(new Tried(NOW.plus(Duration.ofMinutes(10L * i)), well));
            assertThat(AlarmRules.judge(newestFirst, false, new Terms(2, 2), APART))
                    .isEqualTo(Judgement.NOTHING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SOCKET, KIOSK",
        "ELIGIBILITY, KIOSK",
        "ROUTING, WINDOW",
        "ANSWER, WINDOW",
        "ICE, PAIR",
        "VIDEO_TO_WINDOW, PAIR",
        "HEARD, PAIR",
    })
    void aStepThatFailsIsSomebodysFaultAndSpeaksForThoseBeforeHim(DialTestStep step, Kind whose) {
        for (Kind kind : EnumSet.of(Kind.KIOSK, Kind.WINDOW, Kind.PAIR)) {
            Optional<Boolean> expected = kind == whose
                    ? Optional.of(false)
                    : kind.compareTo(whose) < 0 ? Optional.of(true) : Optional.empty();
            assertThat(AlarmSubject.isWell(kind, Optional.of(step))).isEqualTo(expected);
            assertThat(AlarmSubject.isWell(kind, Optional.empty())).contains(true);
        }
        // whatever fails after the kiosk, its probe is not reached
        assertThat(AlarmSubject.isWell(Kind.SITE, Optional.of(step)))
                .isEqualTo(whose == Kind.KIOSK ? Optional.empty() : Optional.of(false));
    }

    @Test
    void whatAProbeShowsIsJudgedApartFromWhatConsolesShow() {
        assertThat(Kind.SITE.modes()).containsExactly(DialTestMode.PROBE);
        assertThat(Kind.WINDOW.modes()).containsExactly(DialTestMode.AUTO, DialTestMode.ATTENDED);
        assertThat(Kind.PAIR.modes()).containsExactly(DialTestMode.AUTO, DialTestMode.ATTENDED);
        assertThat(Kind.KIOSK.modes()).containsExactly(DialTestMode.values());
        assertThat(AlarmSubject.isWell(Kind.SITE, Optional.empty())).contains(true);
    }
}
