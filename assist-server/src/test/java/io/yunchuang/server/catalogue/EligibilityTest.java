package io.yunchuang.server.catalogue;

import static io.yunchuang.server.catalogue.EligibilityFixture.CLOSED;
import static io.yunchuang.server.catalogue.EligibilityFixture.OPEN;
import static io.yunchuang.server.catalogue.EligibilityFixture.question;
import static io.yunchuang.server.catalogue.EligibilityFixture.sheet;
import static io.yunchuang.signaling.protocol.ApplicantKind.ORGANISATION;
import static io.yunchuang.signaling.protocol.ApplicantKind.PERSON;
import static io.yunchuang.signaling.protocol.DeviceKind.DOCUMENT_CAMERA;
import static io.yunchuang.signaling.protocol.DeviceKind.FACE_CAMERA;
import static io.yunchuang.signaling.protocol.DeviceKind.ID_CARD_READER;
import static io.yunchuang.signaling.protocol.HandlingMode.COUNTER_ONLY;
import static io.yunchuang.signaling.protocol.HandlingMode.ONLINE_DECLARATION;
import static io.yunchuang.signaling.protocol.HandlingMode.WINDOW_PUSH;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.catalogue.Decision.Eligible;
import io.yunchuang.server.catalogue.Decision.NotEligible;
import io.yunchuang.server.catalogue.Decision.Reason;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.DeviceKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityTest {
    private static final Optional<ItemSheet> NORMAL =
            Optional.of(sheet(Set.of(ONLINE_DECLARATION, WINDOW_PUSH), Set.of(FACE_CAMERA), Set.of(PERSON)));
    private static final Optional<ItemSheet> AT_THE_COUNTER =
            Optional.of(sheet(Set.of(COUNTER_ONLY), Set.of(FACE_CAMERA), Set.of(PERSON)));
    private static final Optional<ItemSheet> FOR_COMPANIES =
            Optional.of(sheet(Set.of(WINDOW_PUSH), Set.of(FACE_CAMERA), Set.of(ORGANISATION)));
    private static final Optional<ItemSheet> UNPUBLISHED = Optional.empty();
    private static final Set<DeviceKind> CAMERA = Set.of(FACE_CAMERA);
    private static final WindowCover COVER = new WindowCover(1, 2);
    private static final WindowCover NO_STAFF = new WindowCover(1, 0);
    private static final WindowCover NO_WINDOW = new WindowCover(0, 0);

    @ParameterizedTest
    @MethodSource
    void the_first_reason_counts(
            String what,
            Optional<ItemSheet> sheet,
            Set<DeviceKind> devices,
            WindowCover cover,
            Reason reason,
            String clause) {
        assertThat(Eligibility.decide(question(sheet, devices, cover, OPEN)))
                .as(what)
                .isInstanceOfSatisfying(NotEligible.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.clause()).isEqualTo("DB 31117/Z 002-2025 " + clause);
                    assertThat(refused.text().zh()).isNotBlank();
                    assertThat(refused.text().en()).isNotBlank();
                });
    }

    static Stream<Arguments> the_first_reason_counts() {
        return Stream.of(
                row("not published", UNPUBLISHED, CAMERA, COVER, Reason.NOT_PUBLISHED, "§6.2.1"),
                row(
                        "not published before anything else",
                        UNPUBLISHED,
                        Set.of(),
                        NO_WINDOW,
                        Reason.NOT_PUBLISHED,
                        "§6.2.1"),
                row("counter only", AT_THE_COUNTER, CAMERA, COVER, Reason.COUNTER_ONLY, "§6.3.1.1"),
                row("counter only before devices", AT_THE_COUNTER, Set.of(), COVER, Reason.COUNTER_ONLY, "§6.3.1.1"),
                row("counter only before cover", AT_THE_COUNTER, CAMERA, NO_WINDOW, Reason.COUNTER_ONLY, "§6.3.1.1"),
                row("other applicants", FOR_COMPANIES, CAMERA, COVER, Reason.APPLICANT_NOT_ADMITTED, "§6.1.3"),
                row(
                        "applicant before devices",
                        FOR_COMPANIES,
                        Set.of(),
                        COVER,
                        Reason.APPLICANT_NOT_ADMITTED,
                        "§6.1.3"),
                row("no camera", NORMAL, Set.of(DOCUMENT_CAMERA), COVER, Reason.DEVICE_MISSING, "§5.2.1.3"),
                row("nothing reported yet", NORMAL, Set.of(), COVER, Reason.DEVICE_MISSING, "§5.2.1.3"),
                row("device before cover", NORMAL, Set.of(), NO_STAFF, Reason.DEVICE_MISSING, "§5.2.1.3"),
                row("no virtual window", NORMAL, CAMERA, NO_WINDOW, Reason.NO_VIRTUAL_WINDOW, "§5.1.3.1"),
                row("a window without staff", NORMAL, CAMERA, NO_STAFF, Reason.NO_COVER, "§4.2.3"));
    }

    @Test
    void an_item_that_can_be_handled_gives_its_modes() {
        assertThat(Eligibility.decide(question(NORMAL, CAMERA, COVER, OPEN)))
                .isInstanceOfSatisfying(Eligible.class, eligible -> {
                    assertThat(eligible.modes()).containsExactlyInAnyOrder(ONLINE_DECLARATION, WINDOW_PUSH);
                    assertThat(eligible.text().zh()).contains("杭州");
                    assertThat(eligible.text().en()).contains("Hangzhou");
                });
    }

    @Test
    void the_hour_refuses_nobody() {
        assertThat(Eligibility.decide(question(NORMAL, CAMERA, COVER, CLOSED))).isInstanceOf(Eligible.class);
    }

    @Test
    void while_the_counter_is_open_it_says_until_when() {
        Decision decision = Eligibility.decide(question(AT_THE_COUNTER, CAMERA, COVER, OPEN));
        assertThat(decision.whereToGo().zh()).isEqualTo("松江区政务服务中心 1 号窗口，云帆路 88 号。现在开放，17:00 结束。");
        assertThat(decision.whereToGo().en())
                .isEqualTo("Counter 1, Songjiang centre, 88 Yunfan Road. Open now, until 17:00.");
    }

    @Test
    void while_the_counter_is_closed_it_says_when_it_opens_next() {
        Decision decision = Eligibility.decide(question(NORMAL, CAMERA, COVER, CLOSED));
        assertThat(decision.whereToGo().zh()).endsWith("下次开放：11月23日（周一） 09:00–17:00。");
        assertThat(decision.whereToGo().en()).endsWith("Opens next: Mon 23 Nov, 09:00–17:00.");
    }

    @Test
    void missing_devices_are_named() {
        Optional<ItemSheet> demanding = Optional.of(
                sheet(Set.of(WINDOW_PUSH), Set.of(ID_CARD_READER, DOCUMENT_CAMERA, FACE_CAMERA), Set.of(PERSON)));
        Decision decision = Eligibility.decide(question(demanding, CAMERA, COVER, OPEN));
        assertThat(decision.text().zh()).contains("身份证读卡器、高拍仪").doesNotContain("人脸");
        assertThat(decision.text().en())
                .contains("ID-card reader, document camera")
                .doesNotContain("face");
    }

    @ParameterizedTest
    @CsvSource({"PERSON, 个人, individuals", "ORGANISATION, 单位, organisations"})
    void applicants_are_named(ApplicantKind kind, String zh, String en) {
        assertThat(Names.of(kind).zh()).isEqualTo(zh);
        assertThat(Names.of(kind).en()).isEqualTo(en);
    }

    private static Arguments row(
            String what,
            Optional<ItemSheet> sheet,
            Set<DeviceKind> devices,
            WindowCover cover,
            Reason reason,
            String clause) {
        return Arguments.of(what, sheet, devices, cover, reason, clause);
    }
}
