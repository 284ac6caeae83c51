package io.yunchuang.server.dialtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.server.dialtest.DialTestLines.StepLine;
import io.yunchuang.server.dialtest.DialTestLines.TestLine;
import io.yunchuang.server.dialtest.DialTestLines.TestSheet;
import io.yunchuang.server.dialtest.PreOpeningReport.OpenAlarm;
import io.yunchuang.server.dialtest.PreOpeningReport.WindowReport;
import io.yunchuang.server.text.Language;
import io.yunchuang.server.text.PageWords;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ContactState;
import io.yunchuang.signaling.dialtest.DialTestConfirmation;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.StepResult.Figure;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an opening, what has proven it and who has confirmed it are written in one language: as on the managers' page. */
final class PreOpeningWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String NOTHING = "–";

    /** Names of authors who are no people. */
    private static final Set<String> PROGRAMS = Set.of("system", "demo");

    private final Language language;
    private final PageWords words;
    private final PageWords authors;
    private final DateTimeFormatter stamp;
    private final DateTimeFormatter day;

    PreOpeningWords(ObjectMapper json, Language language) {
        this.language = language;
        words = PageWords.of(json, language, "dialtest");
        authors = PageWords.of(json, language, "editing");
        stamp = DateTimeFormatter.ofPattern(language.say("yyyy/MM/dd HH:mm", "dd/MM/yyyy, HH:mm"))
                .withZone(ClockProducer.ZONE);
        day = DateTimeFormatter.ofPattern(language.say("M月d日EEEE", "EEEE d MMMM"), language.locale());
    }

    Language language() {
        return language;
    }

    String say(String key) {
        return words.say(key);
    }

    String say(String key, Map<String, String> values) {
        return words.say(key, values);
    }

    String stamp(Instant at) {
        return stamp.format(at);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String place(Localized centre, Localized name) {
        return language.say(centre) + " " + language.say(name);
    }

    String opens(WindowReport window) {
        return window.opens().map(TIME::format).orElseGet(() -> words.say("report.closed"));
    }

    /** What the last test before the opening has come to. */
    String result(WindowReport window) {
        if (window.opens().isEmpty()) {
            return NOTHING;
        }
        return window.test().map(TestSheet::line).map(this::standing).orElseGet(() -> words.say("report.untested"));
    }

    private String standing(TestLine test) {
        String word = words.say("standing." + test.standing());
        return switch (test.mode()) {
            case PROBE -> words.say("report.probeResult", Map.of("word", word));
            case AUTO, ATTENDED -> word;
        };
    }

    /** Since when the window is proven; what came after the opening says so, and what a probe said, what it does not prove. */
    String proven(WindowReport window) {
        if (window.opens().isEmpty()) {
            return NOTHING;
        }
        return window.provenAt()
                .map(at -> {
                    String key = window.isProvenInTime() ? "report.provenAt" : "report.provenLate";
                    String when =
                            words.say(key, Map.of("at", TIME.format(LocalTime.ofInstant(at, ClockProducer.ZONE))));
                    return byProbe(window) ? words.say("report.provenByProbe", Map.of("at", when)) : when;
                })
                .orElseGet(() -> words.say("report.notProven"));
    }

    static boolean byProbe(WindowReport window) {
        return window.provenBy().filter(mode -> mode == DialTestMode.PROBE).isPresent();
    }

    /** Why a test stands as it does; empty when it simply passed. */
    Optional<String> reason(TestLine test) {
        return test.fault()
                .map(fault -> "fault." + fault)
                .or(() -> test.why().map(why -> "end." + why))
                .map(key -> words.say(key + ".text"));
    }

    /** Whoever was seen and heard there, else whoever has confirmed how the window is reached. */
    String confirmer(WindowReport window) {
        return window.test()
                .flatMap(test -> test.line().confirmed())
                .map(seen -> language.say(seen.name()))
                .or(() -> window.contact().map(contact -> author(contact.confirmedBy())))
                .orElse(NOTHING);
    }

    /** Who has said what of people at both ends, and when. */
    String confirmed(DialTestConfirmation seen) {
        return words.say("confirmed." + seen.word(), Map.of("name", language.say(seen.name()), "at", stamp(seen.at())));
    }

    /** When the test was made and from which kiosk. */
    String origin(TestLine test, Optional<Localized> kiosk) {
        String from = kiosk.map(language::say).orElse(test.kiosk().value());
        return words.say("report.testFrom", Map.of("at", stamp(test.at()), "kiosk", from));
    }

    String contact(ContactState state) {
        String ways = Stream.concat(Stream.of(state.contact().phone()), state.contact().email().stream())
                .filter(way -> !way.isBlank())
                .collect(Collectors.joining(" · "));
        return ways.isEmpty() ? words.say("contact.none") : ways;
    }

    String contactConfirmed(ContactState state) {
        return words.say("alarm.by", Map.of("by", author(state.confirmedBy()), "at", stamp(state.confirmedAt())));
    }

    String alarm(OpenAlarm alarm) {
        return words.say(
                alarm.endedAt().isEmpty() ? "report.alarm" : "report.alarmEnded",
                Map.of(
                        "kind", words.say("alarm.kind." + alarm.kind()),
                        "step", words.say("step." + alarm.step() + ".name"),
                        "reason", words.say("fault." + alarm.fault() + ".text"),
                        "from", stamp(alarm.raisedAt()),
                        "to", alarm.endedAt().map(this::stamp).orElse("")));
    }

    String step(StepLine line) {
        return words.say("step." + line.step() + ".name");
    }

    String grade(StepLine line) {
        return line.result()
                .map(result -> words.say("grade." + result.grade()))
                .orElseGet(() -> words.say("notReached"));
    }

    /** The number by which a step was judged, to one decimal; empty when there is none. */
    String figure(StepLine line) {
        return line.result()
                .flatMap(result -> result.figure())
                .map(this::figure)
                .orElse("");
    }

    private String figure(Figure figure) {
        BigDecimal value = BigDecimal.valueOf(figure.value()).setScale(1, RoundingMode.HALF_UP);
        return words.say(
                "unit." + figure.unit(),
                Map.of("value", value.stripTrailingZeros().toPlainString()));
    }

    private String author(StaffId by) {
        return PROGRAMS.contains(by.value()) ? authors.say("author." + by) : by.value();
    }
}
