package io.yunchuang.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.catalogue.Decision.Eligible;
import io.yunchuang.server.catalogue.Decision.NotEligible;
import io.yunchuang.server.catalogue.Eligibility.Question;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.Localized;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EligibilityPropertyTest {
    private static final Instant FIRST = Instant.parse("2025-12-31T16:00:00Z");

    @Property
    void always_an_answer_and_a_place_in_both_languages(@ForAll("questions") Question question) {
        Decision decision = Eligibility.decide(question);
        for (Localized text : Set.of(decision.text(), decision.whereToGo())) {
            assertThat(text.zh()).isNotBlank();
            assertThat(text.en()).isNotBlank();
        }
        assertThat(decision.whereToGo().zh())
                .contains(question.counter().address().zh());
        assertThat(decision.whereToGo().en())
                .contains(question.counter().address().en());
    }

    @Property
    void eligible_exactly_when_nothing_stands_against_it(@ForAll("questions") Question question) {
        boolean fits = question.sheet()
                        .filter(sheet -> !sheet.modes().contains(HandlingMode.COUNTER_ONLY))
                        .filter(sheet -> sheet.applicants().contains(question.applicant()))
                        .filter(sheet -> question.devices().containsAll(sheet.requiredDevices()))
                        .isPresent()
                && question.cover().virtualWindows() > 0
                && question.cover().clerks() > 0;
        assertThat(Eligibility.decide(question) instanceof Eligible).isEqualTo(fits);
    }

    @Property
    void the_hour_never_changes_the_answer(@ForAll("questions") Question question, @ForAll("moments") Instant at) {
        assertThat(answer(Eligibility.decide(moved(question, at)))).isEqualTo(answer(Eligibility.decide(question)));
    }

    @Property
    void one_more_device_never_takes_eligibility_away(
            @ForAll("questions") Question question, @ForAll DeviceKind device) {
        Set<DeviceKind> more = EnumSet.of(device);
        more.addAll(question.devices());
        if (Eligibility.decide(question) instanceof Eligible) {
            assertThat(Eligibility.decide(with(question, more))).isInstanceOf(Eligible.class);
        }
    }

    private static Object answer(Decision decision) {
        return switch (decision) {
            case Eligible eligible -> eligible.modes();
            case NotEligible refused -> refused.reason();
        };
    }

    private static Question moved(Question question, Instant at) {
        return new Question(
                question.sheet(),
                question.permitCity(),
                question.applicant(),
                question.devices(),
                question.cover(),
                question.counter(),
                at);
    }

    private static Question with(Question question, Set<DeviceKind> devices) {
        return new Question(
                question.sheet(),
                question.permitCity(),
                question.applicant(),
                devices,
                question.cover(),
                question.counter(),
                question.at());
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 3L * 366 * 24 * 3600).map(FIRST::plusSeconds);
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<Set<HandlingMode>> modes = Arbitraries.of(
                Set.of(HandlingMode.COUNTER_ONLY),
                Set.of(HandlingMode.ONLINE_DECLARATION),
                Set.of(HandlingMode.WINDOW_PUSH),
                Set.of(HandlingMode.ONLINE_DECLARATION, HandlingMode.WINDOW_PUSH));
        Arbitrary<Set<DeviceKind>> devices = Arbitraries.of(DeviceKind.class).set();
        Arbitrary<Set<ApplicantKind>> applicants =
                Arbitraries.of(ApplicantKind.class).set().ofMinSize(1);
        Arbitrary<Optional<ItemSheet>> sheets = Combinators.combine(modes, devices.map(all -> few(all)), applicants)
                .as(EligibilityFixture::sheet)
                .optional();
        Arbitrary<WindowCover> covers = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(WindowCover::new);
        return Combinators.combine(sheets, Arbitraries.of(ApplicantKind.class), devices, covers, moments())
                .as((sheet, applicant, present, cover, at) -> new Question(
                        sheet,
                        new Localized("杭州", "Hangzhou"),
                        applicant,
                        present,
                        cover,
                        EligibilityFixture.COUNTER,
                        at));
    }

    /** Two devices at most: items that need everything would hardly ever be eligible. */
    private static Set<DeviceKind> few(Set<DeviceKind> all) {
        Set<DeviceKind> few = EnumSet.noneOf(DeviceKind.class);
        all.stream().limit(2).forEach(few::add);
        return few;
    }
}
