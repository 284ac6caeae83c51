package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of a real browser, and what nobody may pass to the bridge in their place. */
class AnswerReaderTest {
    private static final String ANSWER = Recordings.text("answer-kiosk1.sdp");

    @Test
    void answer_of_a_browser_is_read() {
        PageEnd end = AnswerReader.read(ANSWER);
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
        assertThat(AnswerReader.read(without).sources())
                .containsExactly(new Source(Kind.AUDIO, 2679033819L, Optional.empty()));
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
                "m=video | x=video",
                "v=0 | v=zero"
            })
    void answer_that_is_none_is_refused(String from, String to) {
        String changed = ANSWER.replace(from, to);
        assertThat(changed).isNotEqualTo(ANSWER);
        assertThatThrownBy(() -> AnswerReader.read(changed)).isInstanceOf(Refusal.class);
    }

    @Test
    void description_without_lines_for_media_is_refused() {
        assertThatThrownBy(() -> AnswerReader.read("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n"))
                .isInstanceOf(Refusal.class);
    }
}
