package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.media.bridge.Conference.BridgeEnd;
import io.yunchuang.server.media.bridge.Conference.Fingerprint;
import io.yunchuang.server.media.bridge.Conference.Seat;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The offers have what a browser needs, line for line as in those to which a real browser and a real bridge have connected. */
class OfferWriterTest {
    private static final LinkId KIOSK = new LinkId("c.kiosk-page-1");
    private static final LinkId CLERK = new LinkId("c.clerk-page-1");
    private static final LinkId EXPERT = new LinkId("c.expert-page-1");
    private static final BridgeEnd END = new BridgeEnd(
            "errke1k7s098n3",
            "6m8hl3q14gv49636gdlv31e9r9",
            new Fingerprint("sha-256", "7C:64:5F"),
            List.of("candidate:1 1 udp 2130706431 192.0.2.2 10000 typ host generation 0"),
            "ws://bridge.example/?pwd=secret");

    private final Conference three = Conference.open(
                    new ConferenceId(new UUID(0, 1)), new CallId(new UUID(0, 2)), new BridgeId("one"))
            .joined(seat(KIOSK, "kiosk-page-1"))
            .joined(seat(CLERK, "clerk-page-1"))
            .joined(seat(EXPERT, "expert-page-1"))
            .answered(KIOSK, AnswerReader.read(Recordings.text("answer-kiosk1.sdp")));

    private static Seat seat(LinkId link, String page) {
        return new Seat(new PageId(page), link, END, Optional.empty(), false);
    }

    private static String offer(Conference conference, LinkId reader) {
        return OfferWriter.offer(conference, conference.seat(reader).orElseThrow());
    }

    private static List<String> sections(String offer) {
        return Pattern.compile("(?=m=(?:audio|video) )")
                .splitAsStream(offer)
                .skip(1)
                .toList();
    }

    private static List<String> directions(String offer) {
        return offer.lines()
                .filter(line -> line.matches("a=(sendonly|recvonly|inactive|sendrecv)"))
                .map(line -> line.substring(2))
                .toList();
    }

    @Test
    void first_two_lines_are_for_what_the_page_sends_and_two_follow_for_each_of_the_others() {
        assertThat(directions(offer(three, CLERK)))
                .containsExactly("recvonly", "recvonly", "sendonly", "sendonly", "inactive", "inactive");
        assertThat(offer(three, CLERK)).contains("a=group:BUNDLE 0 1 2 3 4 5\r\n");
    }

    @Test
    void sections_have_the_lines_of_those_that_are_known_to_work() {
        List<String> ours = sections(offer(three, CLERK));
        List<String> known = sections(Recordings.text("offer-clerk1.sdp"));
        for (int index : new int[] {0, 1, 2, 3}) {
            assertThat(attributes(ours.get(index))).isEqualTo(attributes(known.get(index)));
        }
    }

    /** Without what is different in every call. */
    private static Set<String> attributes(String section) {
        return section.lines()
                .map(line -> line.replaceFirst("(a=ssrc(-group)?:|a=msid:|a=fingerprint:sha-256).*", "$1"))
                .collect(Collectors.toSet());
    }

    @Test
    void stream_has_the_name_of_the_page_it_comes_from() {
        assertThat(offer(three, CLERK))
                .contains("a=msid:kiosk-page-1 kiosk-page-1-v0\r\n")
                .contains("a=ssrc-group:FID 2842505014 1511019498\r\n")
                .contains("a=ssrc:2842505014 msid:kiosk-page-1 kiosk-page-1-v0\r\n");
    }

    @Test
    void lines_of_whoever_leaves_stay_and_those_of_whoever_comes_are_added() {
        Conference changed = three.left(KIOSK).joined(seat(new LinkId("c.kiosk-page-2"), "kiosk-page-2"));
        assertThat(directions(offer(changed, CLERK)))
                .containsExactly(
                        "recvonly", "recvonly", "inactive", "inactive", "inactive", "inactive", "inactive", "inactive");
    }

    @Test
    void page_that_comes_back_has_its_lines_again() {
        Conference back = three.left(KIOSK).joined(seat(KIOSK, "kiosk-page-1"));
        assertThat(directions(offer(back, CLERK)))
                .containsExactly("recvonly", "recvonly", "inactive", "inactive", "inactive", "inactive");
        Conference again = back.answered(KIOSK, AnswerReader.read(Recordings.text("answer-kiosk1.sdp")));
        assertThat(offer(again, CLERK).lines().filter(line -> !line.startsWith("o=")))
                .containsExactlyElementsOf(offer(three, CLERK)
                        .lines()
                        .filter(line -> !line.startsWith("o="))
                        .toList());
    }

    @Test
    void every_change_has_a_higher_version() {
        assertThat(offer(three, CLERK)).contains("o=- 1 4 IN IP4 0.0.0.0");
        assertThat(offer(three.left(KIOSK), CLERK)).contains("o=- 1 5 IN IP4 0.0.0.0");
    }

    @Test
    void nobody_else_may_send_under_the_same_numbers() {
        assertThat(three.usesAnothers(CLERK, AnswerReader.read(Recordings.text("answer-kiosk1.sdp"))))
                .isTrue();
        assertThat(three.usesAnothers(KIOSK, AnswerReader.read(Recordings.text("answer-kiosk1.sdp"))))
                .isFalse();
        assertThat(three.usesAnothers(CLERK, AnswerReader.read(Recordings.text("answer-clerk1.sdp"))))
                .isFalse();
    }
}
