package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.server.dialtest.AlarmSubject.Kind;
import io.yunchuang.server.dialtest.DialTestLines.Standing;
import io.yunchuang.server.dialtest.DialTestLines.StepLine;
import io.yunchuang.server.dialtest.PreOpeningReport.OpenAlarm;
import io.yunchuang.server.text.Language;
import io.yunchuang.signaling.dialtest.DialTestConfirmation;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.dialtest.StepResult.Unit;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can stand in a report has words in both languages; {@link PreOpeningWords} fails where one is missing. */
class PreOpeningWordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static PreOpeningWords words(Language language) {
        return new PreOpeningWords(JSON, language);
    }

    @ParameterizedTest
    @EnumSource
    void every_step_and_fault_has_its_words(Language language) {
        PreOpeningWords words = words(language);
        for (DialTestStep step : DialTestStep.values()) {
            assertThat(words.step(new StepLine(step, step.clause(), Optional.empty())))
                    .isNotBlank();
        }
        for (DialTestFault fault : DialTestFault.values()) {
            OpenAlarm alarm =
                    new OpenAlarm(Kind.PAIR, DialTestStep.ICE, fault, OpeningScene.at(8, 0), Optional.empty());
            assertThat(words.alarm(alarm)).contains(words.say("fault." + fault + ".text"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_else_that_tests_tell_has_its_words(Language language) {
        PreOpeningWords words = words(language);
        for (Standing standing : Standing.values()) {
            assertThat(words.say("standing." + standing)).isNotBlank();
        }
        for (DialTestMode mode : DialTestMode.values()) {
            assertThat(words.say("mode." + mode)).isNotBlank();
        }
        for (DialTestEnd end : DialTestEnd.values()) {
            assertThat(words.say("end." + end + ".text")).isNotBlank();
        }
        for (Kind kind : Kind.values()) {
            assertThat(words.say("alarm.kind." + kind)).isNotBlank();
        }
        for (Grade grade : Grade.values()) {
            assertThat(words.say("grade." + grade)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_word_of_a_clerk_names_who_has_said_it(Language language) {
        for (DialTestWord word : DialTestWord.values()) {
            DialTestConfirmation seen = new DialTestConfirmation(
                    new StaffId("clerk-a"), new Localized("李敏", "Li Min"), OpeningScene.at(8, 31), word);
            assertThat(words(language).confirmed(seen)).contains(language.say(seen.name()), "08:31");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_figure_has_one_decimal_and_its_unit(Language language) {
        for (Unit unit : Unit.values()) {
            assertThat(words(language).figure(measured(42.25, unit))).startsWith("42.3 ");
            assertThat(words(language).figure(measured(-20, unit))).startsWith("-20 ");
        }
    }

    private static StepLine measured(double value, Unit unit) {
        StepResult result = StepResult.passed(DialTestStep.ICE, 1, "").measured(value, unit);
        return new StepLine(DialTestStep.ICE, "", Optional.of(result));
    }

    @Test
    void days_and_moments_are_written_as_on_the_page() {
        assertThat(words(Language.ZH).day(OpeningScene.DAY)).isEqualTo("3月2日星期一");
        assertThat(words(Language.EN).day(OpeningScene.DAY)).isEqualTo("Monday 2 March");
        assertThat(words(Language.ZH).stamp(OpeningScene.at(8, 31))).isEqualTo("2026/03/02 08:31");
        assertThat(words(Language.EN).stamp(OpeningScene.at(8, 31))).isEqualTo("02/03/2026, 08:31");
    }

    @Test
    void a_proof_that_comes_with_the_opening_is_late() {
        PreOpeningWords words = words(Language.EN);
        assertThat(words.proven(OpeningScene.late("virtual-1"))).isEqualTo("09:15 (after it opened)");
        assertThat(words.proven(OpeningScene.probed("virtual-1")))
                .isEqualTo("08:20, the site (by its probe; no clerk was asked)");
        assertThat(words.proven(OpeningScene.untested("virtual-1"))).isEqualTo("not on that day");
        assertThat(words.proven(OpeningScene.closed("virtual-1"))).isEqualTo("–");
    }

    @Test
    void a_text_that_is_missing_is_no_blank() {
        PreOpeningWords words = words(Language.ZH);
        assertThatThrownBy(() -> words.say("fault.NEW.text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words.say("report.made", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_stands_in_a_name_is_no_variable() {
        assertThat(words(Language.EN).say("confirmed.NOT_SEEN", Map.of("name", "{{at}} $1", "at", "now")))
                .isEqualTo("Not seen, says {{at}} $1, now");
    }
}
