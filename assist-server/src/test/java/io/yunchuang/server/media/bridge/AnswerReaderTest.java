package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import io.yunchuang.signaling.protocol.FaceLayers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a real browser, and what nobody may pass to the bridge in their place. */
class AnswerReaderTest {
    private static final String ANSWER = Recordings.text("answer-kiosk1.sdp");
    private static final String LAYERED = Recordings.text("answer-layers.sdp");
    private static final FaceLayers LAYERS =
            new FaceLayers(new FaceLayers.Layer(11, 12), new FaceLayers.Layer(21, 22), new FaceLayers.Layer(31, 32));

    private static PageEnd read(String sdp) {
        return AnswerReader.read(sdp, Optional.empty());
    }

    @Test
    void answer_of_a_browser_is_read() {
        PageEnd end = read(ANSWER);
        assertThat(end.ufrag()).isEqualTo("/Bl4");
        assertThat(end.password()).isEqualTo("U2/ENND3ka4aogdlKOWJwD7z");
        assertThat(end.fingerprint().hash()).isEqualTo("sha-256");
        assertThat(end.fingerprint().value()).startsWith("69:11:CD");
        assertThat(end.setup()).isEqualTo("active");
        assertThat(end.sources())
                .containsExactly(
                        new Source(Kind.AUDIO, 2679033819L, Optional.empty()),
                        new Source(Kind.VIDEO, 2842505014L, Optional.of(1511019498L)));
    }

    @Test
    void page_without_camera_sends_sound_alone() {
        String without = ANSWER.replaceAll("a=ssrc(-group)?:(FID )?(2842505014|1511019498).*\r\n", "");
        assertThat(read(without).sources()).containsExactly(new Source(Kind.AUDIO, 2679033819L, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=setup:active | a=setup:actpass",
                "a=ice-ufrag:/Bl4 | a=ice-ufrag:x y",
                "a=ice-pwd:U2/ENND3ka4aogdlKOWJwD7z | a=ice-pwd:\"<pwd>",
                "a=fingerprint:sha-256 69 | a=fingerprint:sha-1 69",
                "a=ssrc-group:FID 2842505014 1511019498 | a=ssrc-group:FID 9999999999 1511019498",
                "a=ssrc-group:FID 2842505014 1511019498 | a=ssrc-group:FID 0 1511019498",
                "a=ssrc-group:FID 2842505014 1511019498 | a=ssrc-group:FID 2842505014 2842505014",
                "a=ssrc-group:FID 2842505014 1511019498 | a=ssrc-group:FID 2679033819 1511019498",
                "m=video | x=video",
                "v=0 | v=zero"
            })
    void answer_that_is_none_is_refused(String from, String to) {
        String changed = ANSWER.replace(from, to);
        assertThat(changed).isNotEqualTo(ANSWER);
        assertThatThrownBy(() -> read(changed)).isInstanceOf(Refusal.class);
    }

    @Test
    void description_without_lines_for_media_is_refused() {
        assertThatThrownBy(() -> read("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void face_in_layers_is_numbered_by_the_page_itself() {
        PageEnd end = AnswerReader.read(LAYERED, Optional.of(LAYERS));
        assertThat(end.sources()).extracting(Source::kind).containsExactly(Kind.AUDIO, Kind.VIDEO);
        Source face = end.sources().getLast();
        assertThat(face.ssrcs()).containsExactly(11L, 12L, 21L, 22L, 31L, 32L);
        assertThat(face.forwarded()).containsExactly(11L, 12L);
    }

    /** The bridge cannot be told of it so far. */
    @Test
    void face_in_layers_is_none_while_their_numbers_are_missing() {
        assertThat(read(LAYERED).sources()).extracting(Source::kind).containsExactly(Kind.AUDIO);
    }

    @Test
    void paused_layers_are_layers() {
        String paused = LAYERED.replace("a=simulcast:send 1;2;3", "a=simulcast:send ~1;~2;3");
        assertThat(paused).isNotEqualTo(LAYERED);
        assertThat(AnswerReader.read(paused, Optional.of(LAYERS)).sources()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"send 1;2", "send 1;2;3;4", "send 3;2;1", "send 1,2;3", "recv 1;2;3", "send 1;2;3 recv 4"})
    void other_layers_than_those_that_were_offered_are_refused(String others) {
        String changed = LAYERED.replace("a=simulcast:send 1;2;3", "a=simulcast:" + others);
        assertThatThrownBy(() -> AnswerReader.read(changed, Optional.of(LAYERS)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read(changed)).isInstanceOf(Refusal.class);
    }

    @Test
    void numbers_of_layers_that_the_description_does_not_have_are_refused() {
        assertThatThrownBy(() -> AnswerReader.read(ANSWER, Optional.of(LAYERS))).isInstanceOf(Refusal.class);
    }

    @Test
    void number_of_the_voice_is_none_for_a_layer() {
        long voice = read(LAYERED).sources().getFirst().ssrc();
        FaceLayers taken = new FaceLayers(LAYERS.low(), LAYERS.middle(), new FaceLayers.Layer(31, voice));
        assertThatThrownBy(() -> AnswerReader.read(LAYERED, Optional.of(taken))).isInstanceOf(Refusal.class);
    }
}
