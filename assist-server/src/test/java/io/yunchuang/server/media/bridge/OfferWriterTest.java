package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.media.bridge.Conference.BridgeEnd;
import io.yunchuang.server.media.bridge.Conference.Fingerprint;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.FaceLayers;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Conference three = told(
            with(
                    with(
                            with(
                                    Conference.open(
                                            new ConferenceId(new UUID(0, 1)),
                                            new CallId(new UUID(0, 2)),
                                            new BridgeId("one"),
                                            false),
                                    KIOSK,
                                    "kiosk-page-1"),
                            CLERK,
                            "clerk-page-1"),
                    EXPERT,
                    "expert-page-1"),
            KIOSK,
            "answer-kiosk1.sdp");

    /** With an endpoint of that page. */
    private static Conference with(Conference conference, LinkId link, String page) {
        return conference.joined(new PageId(page), link, link.equals(KIOSK)).change(link, seat -> seat.made(END));
    }

    /** With what that page has answered, as the bridge knows. */
    private static Conference told(Conference conference, LinkId link, String answer) {
        PageEnd end = AnswerReader.read(Recordings.text(answer), Optional.empty());
        return conference.answered(link, end).change(link, seat -> seat.told(end));
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
    void two_more_lines_are_for_what_is_shown_where_nothing_else_leads_from_page_to_page() {
        Conference alone = told(
                with(
                        with(Conference.open(three.id(), three.call(), three.bridge(), true), KIOSK, "kiosk-page-1"),
                        CLERK,
                        "clerk-page-1"),
                KIOSK,
                "answer-kiosk1.sdp");
        PageEnd end = alone.seat(KIOSK).flatMap(Seat::pageEnd).orElseThrow();
        List<Source> sources = Stream.concat(
                        end.sources().stream(), Stream.of(new Source(Kind.SCREEN, 42, Optional.of(43L))))
                .toList();
        PageEnd shown = new PageEnd(end.ufrag(), end.password(), end.fingerprint(), end.setup(), sources);
        String offer = offer(alone.change(KIOSK, seat -> seat.told(shown)), CLERK);
        assertThat(directions(offer))
                .containsExactly(
                        "recvonly", "recvonly", "recvonly", "recvonly", "sendonly", "sendonly", "sendonly", "inactive");
        assertThat(offer).contains("a=msid:kiosk-page-1 kiosk-page-1-v1\r\n").contains("a=ssrc-group:FID 42 43\r\n");
    }

    /** The face alone: what is shown has to be whole, and what comes from others comes in one size. */
    @Test
    void page_may_send_its_face_in_three_sizes() {
        List<String> sections = sections(offer(three, CLERK));
        assertThat(sections.get(1))
                .contains(
                        "a=extmap:10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\r\na=rid:1 recv\r\na=rid:2 recv\r\na=rid:3 recv\r\na=simulcast:recv 1;2;3\r\n");
        assertThat(sections)
                .filteredOn(section -> section.contains("a=simulcast"))
                .hasSize(1);
        Conference onlyWay =
                with(Conference.open(three.id(), three.call(), three.bridge(), true), CLERK, "clerk-page-1");
        assertThat(sections(offer(onlyWay, CLERK)))
                .filteredOn(section -> section.contains("a=simulcast"))
                .hasSize(1);
    }

    /** The bridge changes from one size to the other under the numbers of the smallest. */
    @Test
    void face_in_three_sizes_is_one_picture_for_the_others() {
        FaceLayers layers = new FaceLayers(
                new FaceLayers.Layer(11, 12), new FaceLayers.Layer(21, 22), new FaceLayers.Layer(31, 32));
        PageEnd end = AnswerReader.read(Recordings.text("answer-layers.sdp"), Optional.of(layers));
        Conference said = three.answered(KIOSK, end).change(KIOSK, seat -> seat.told(end));
        String face = sections(offer(said, CLERK)).get(3);
        assertThat(face.lines().filter(line -> line.startsWith("a=ssrc")))
                .containsExactly(
                        "a=ssrc-group:FID 11 12",
                        "a=ssrc:11 cname:kiosk-page-1",
                        "a=ssrc:11 msid:kiosk-page-1 kiosk-page-1-v0",
                        "a=ssrc:12 cname:kiosk-page-1",
                        "a=ssrc:12 msid:kiosk-page-1 kiosk-page-1-v0");
        FaceLayers taken = new FaceLayers(
                new FaceLayers.Layer(41, 42), new FaceLayers.Layer(51, 52), new FaceLayers.Layer(61, 32));
        String other = Recordings.text("answer-layers.sdp").replaceAll("a=ssrc:\\d+", "a=ssrc:70");
        assertThat(said.usesAnothers(CLERK, AnswerReader.read(other, Optional.of(taken))))
                .as("the repair of somebody's largest size")
                .isTrue();
    }

    @Test
    void sections_have_the_lines_of_those_that_are_known_to_work() {
        List<String> ours = sections(offer(three, CLERK));
        List<String> known = sections(Recordings.text("offer-clerk1.sdp"));
        for (int index : new int[] {0, 1, 2, 3}) {
            assertThat(attributes(ours.get(index))).isEqualTo(attributes(known.get(index)));
        }
    }

    /** Without what is different in every call, and the sizes of a face, which those did not have. */
    private static Set<String> attributes(String section) {
        return section.lines()
                .filter(line -> !line.matches("a=(rid|simulcast|extmap:10).*"))
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
        Conference changed = with(three.left(KIOSK), new LinkId("c.kiosk-page-2"), "kiosk-page-2");
        assertThat(directions(offer(changed, CLERK)))
                .containsExactly(
                        "recvonly", "recvonly", "inactive", "inactive", "inactive", "inactive", "inactive", "inactive");
    }

    @Test
    void page_that_comes_back_has_its_lines_again() {
        Conference back = with(three.left(KIOSK), KIOSK, "kiosk-page-1");
        assertThat(directions(offer(back, CLERK)))
                .containsExactly("recvonly", "recvonly", "inactive", "inactive", "inactive", "inactive");
        Conference again = told(back, KIOSK, "answer-kiosk1.sdp");
        assertThat(offer(again, CLERK).lines().filter(line -> !line.startsWith("o=")))
                .containsExactlyElementsOf(offer(three, CLERK)
                        .lines()
                        .filter(line -> !line.startsWith("o="))
                        .toList());
    }

    @Test
    void every_change_has_a_higher_version() {
        assertThat(offer(three, CLERK)).contains("o=- 1 8 IN IP4 0.0.0.0");
        assertThat(offer(three.left(KIOSK), CLERK)).contains("o=- 1 9 IN IP4 0.0.0.0");
    }

    @Test
    void others_learn_what_a_page_sends_once_the_bridge_knows() {
        PageEnd end = AnswerReader.read(Recordings.text("answer-clerk1.sdp"), Optional.empty());
        Conference said = three.answered(CLERK, end);
        assertThat(directions(offer(said, KIOSK)))
                .containsExactly("recvonly", "recvonly", "inactive", "inactive", "inactive", "inactive");
        assertThat(directions(offer(said.change(CLERK, seat -> seat.told(end)), KIOSK)))
                .containsExactly("recvonly", "recvonly", "sendonly", "sendonly", "inactive", "inactive");
    }

    @Test
    void nobody_else_may_send_under_the_same_numbers() {
        assertThat(three.usesAnothers(CLERK, AnswerReader.read(Recordings.text("answer-kiosk1.sdp"), Optional.empty())))
                .isTrue();
        assertThat(three.usesAnothers(KIOSK, AnswerReader.read(Recordings.text("answer-kiosk1.sdp"), Optional.empty())))
                .isFalse();
        assertThat(three.usesAnothers(CLERK, AnswerReader.read(Recordings.text("answer-clerk1.sdp"), Optional.empty())))
                .isFalse();
    }
}
