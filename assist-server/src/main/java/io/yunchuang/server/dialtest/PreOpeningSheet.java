package io.yunchuang.server.dialtest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.yunchuang.server.dialtest.DialTestLines.StepLine;
import io.yunchuang.server.dialtest.DialTestLines.TestSheet;
import io.yunchuang.server.dialtest.PreOpeningReport.Report;
import io.yunchuang.server.dialtest.PreOpeningReport.WindowReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The report as it lies on paper, all in words: every window at a glance, each with its steps, and who signs.
 *
 * @param language as HTML names it
 * @param none said when the city has no window
 * @param heads of the columns of {@code lines}
 * @param page how a page's number is told, its parts around the number and the count
 */
@CheckedTemplate(basePath = "dialtest", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PreOpeningSheet(
        String language,
        String title,
        String heading,
        String made,
        String summary,
        String none,
        Line heads,
        List<Line> lines,
        List<Part> parts,
        List<String> signatures,
        PageNumber page)
        implements TemplateInstance {
    /** A window at a glance. */
    record Line(String window, String opens, String result, String proven, String confirmedBy) {}

    /** A window with what is known of it; its steps, two and two beside each other. */
    record Part(String window, List<Fact> facts, List<List<Step>> steps) {}

    /** A thing that is known, in one line or several. */
    record Fact(String name, List<String> lines) {
        Fact(String name, String line) {
            this(name, List.of(line));
        }
    }

    /** A step of a test. */
    record Step(String name, String grade, String figure) {}

    /** Page {@code before} 1 {@code between} 3 {@code after}. */
    record PageNumber(String before, String between, String after) {}

    static PreOpeningSheet of(Report report, PreOpeningWords words) {
        return new PreOpeningSheet(
                words.language().locale().toLanguageTag(),
                words.say("report.heading"),
                heading(report, words),
                words.say("report.made", Map.of("at", words.stamp(report.madeAt()))),
                summary(report.windows(), words),
                report.windows().isEmpty() ? words.say("report.none") : "",
                heads(words),
                report.windows().stream().map(window -> line(window, words)).toList(),
                report.windows().stream().map(window -> part(window, words)).toList(),
                Stream.of("checked", "responsible", "date")
                        .map(each -> words.say("report.signature." + each))
                        .toList(),
                pageNumber(words));
    }

    private static String heading(Report report, PreOpeningWords words) {
        return words.say(
                "report.of",
                Map.of(
                        "city", words.language().say(report.city().name()),
                        "day", words.day(report.day()),
                        "year", String.valueOf(report.day().getYear())));
    }

    private static PageNumber pageNumber(PreOpeningWords words) {
        return new PageNumber(
                words.language().say("第 ", "Page "),
                words.language().say(" 页 / 共 ", " of "),
                words.language().say(" 页", ""));
    }

    /** How many windows were proven in time, and of how many of these a probe has said so, which asks no clerk. */
    private static String summary(List<WindowReport> windows, PreOpeningWords words) {
        List<WindowReport> proven =
                windows.stream().filter(WindowReport::isProvenInTime).toList();
        long open =
                windows.stream().filter(window -> window.opens().isPresent()).count();
        long probed = proven.stream().filter(PreOpeningWords::byProbe).count();
        String all = words.say(
                "report.summary", Map.of("proven", String.valueOf(proven.size()), "open", String.valueOf(open)));
        return probed == 0
                ? all
                : words.say("report.summaryProbed", Map.of("summary", all, "probed", String.valueOf(probed)));
    }

    private static Line heads(PreOpeningWords words) {
        return new Line(
                words.say("report.window"),
                words.say("report.opens"),
                words.say("report.result"),
                words.say("report.proven"),
                words.say("report.confirmedBy"));
    }

    private static Line line(WindowReport window, PreOpeningWords words) {
        return new Line(
                words.place(window.centre(), window.name()),
                words.opens(window),
                words.result(window),
                words.proven(window),
                words.confirmer(window));
    }

    private static Part part(WindowReport window, PreOpeningWords words) {
        return new Part(
                words.place(window.centre(), window.name()),
                facts(window, words),
                twoAndTwo(window.test().map(TestSheet::steps).orElse(List.of()), words));
    }

    private static List<List<Step>> twoAndTwo(List<StepLine> lines, PreOpeningWords words) {
        List<Step> steps = lines.stream().map(line -> step(line, words)).toList();
        return IntStream.range(0, (steps.size() + 1) / 2)
                .mapToObj(row -> steps.subList(2 * row, Math.min(2 * row + 2, steps.size())))
                .toList();
    }

    private static List<Fact> facts(WindowReport window, PreOpeningWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("report.opens"), words.opens(window)));
        facts.add(new Fact(words.say("report.result"), result(window, words)));
        facts.add(new Fact(words.say("report.proven"), words.proven(window)));
        window.test().map(TestSheet::line).ifPresent(test -> {
            facts.add(new Fact(words.say("report.test"), words.origin(test, window.kiosk())));
            test.confirmed().ifPresent(seen -> facts.add(new Fact(words.say("mode.ATTENDED"), words.confirmed(seen))));
        });
        window.contact().ifPresent(contact -> {
            facts.add(new Fact(words.say("report.contact"), words.contact(contact)));
            facts.add(new Fact(words.say("report.contactConfirmed"), words.contactConfirmed(contact)));
        });
        facts.add(new Fact(words.say("report.alarms"), alarms(window, words)));
        return facts;
    }

    private static List<String> result(WindowReport window, PreOpeningWords words) {
        Optional<String> reason = window.test().map(TestSheet::line).flatMap(words::reason);
        return Stream.concat(Stream.of(words.result(window)), reason.stream()).toList();
    }

    private static List<String> alarms(WindowReport window, PreOpeningWords words) {
        return window.alarms().isEmpty()
                ? List.of(words.say("report.noAlarm"))
                : window.alarms().stream().map(words::alarm).toList();
    }

    private static Step step(StepLine line, PreOpeningWords words) {
        return new Step(words.step(line), words.grade(line), words.figure(line));
    }
}
