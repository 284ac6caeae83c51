package io.yunchuang.signaling.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProtocolCodecTest {
    private static final String CALL = "00000000-0000-0000-0000-000000000001";
    private final ProtocolCodec codec = new ProtocolCodec();

    private ErrorCode refusal(String text) {
        return catchThrowableOfType(BadMessageException.class, () -> codec.read(text))
                .code();
    }

    @Test
    void messageAndItsReferenceComeThrough() {
        String text = "{\"type\":\"HangUp\",\"ref\":\"7\",\"call\":\"" + CALL + "\"}";
        ClientMessage.Frame frame = codec.read(text);
        assertThat(frame)
                .isEqualTo(new ClientMessage.Frame(
                        Optional.of("7"), new ClientMessage.HangUp(new CallId(UUID.fromString(CALL)))));
        assertThat(codec.read(codec.write(frame))).isEqualTo(frame);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                                                          | MESSAGE_MALFORMED
                    hello                                                                       | MESSAGE_MALFORMED
                    []                                                                          | MESSAGE_MALFORMED
                    {}                                                                          | MESSAGE_UNKNOWN
                    {"type":"Explode"}                                                          | MESSAGE_UNKNOWN
                    {"type":"HangUp"}                                                           | MESSAGE_MALFORMED
                    {"type":"HangUp","call":null}                                               | MESSAGE_MALFORMED
                    {"type":"HangUp","call":"x"}                                                | MESSAGE_MALFORMED
                    {"type":"GoReady","extra":1}                                                | MESSAGE_MALFORMED
                    {"type":"Pause","reason":0}                                                 | MESSAGE_MALFORMED
                    {"type":"GoReady"}{"type":"GoReady"}                                        | MESSAGE_MALFORMED
                    {"type":"PlaceCall","item":1,"permitCity":"310117"}                         | MESSAGE_MALFORMED
                    {"type":"PlaceCall","item":1,"permitCity":"nope","applicant":"PERSON"}      | ID_INVALID
                    {"type":"RateCall","call":"00000000-0000-0000-0000-000000000001","stars":6} | FIELD_INVALID
                    """)
    void badMessagesAreNamed(String text, ErrorCode code) {
        assertThat(refusal(text == null ? "" : text)).isEqualTo(code);
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThat(refusal("{\"type\":\"GoReady\",\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"))
                .isEqualTo(ErrorCode.MESSAGE_TOO_DEEP);
        assertThat(refusal("{\"type\":\"GoReady\",\"x\":\"" + "a".repeat(ProtocolCodec.MAX_BYTES) + "\"}"))
                .isEqualTo(ErrorCode.MESSAGE_TOO_LARGE);
    }

    @Test
    void hostileTextsAreRefusedByName() {
        assertThat(refusal(note("a\\u0000b"))).isEqualTo(ErrorCode.TEXT_NOT_ALLOWED);
        assertThat(refusal(note("a\\u202Eb"))).isEqualTo(ErrorCode.TEXT_NOT_ALLOWED);
        assertThat(refusal(note("😀".repeat(2_001)))).isEqualTo(ErrorCode.TEXT_TOO_LONG);
        assertThat(refusal(note("😀".repeat(16 * 1024)))).isIn(ErrorCode.MESSAGE_TOO_LARGE, ErrorCode.TEXT_TOO_LONG);
        assertThat(codec.read(note("第一行\\n第二行 😀")).message()).isInstanceOf(ClientMessage.WriteNote.class);
    }

    private static String note(String text) {
        return "{\"type\":\"WriteNote\",\"call\":\"" + CALL + "\",\"text\":\"" + text + "\"}";
    }

    @ParameterizedTest
    @CsvSource({"hello, SDP_INVALID", "v=0\\r\\nnot sdp, SDP_INVALID"})
    void sdpThatIsNotSdpIsRefused(String sdp, ErrorCode code) {
        String text = "{\"type\":\"Signal\",\"call\":\"" + CALL + "\",\"link\":\"a.b\",\"to\":\"clerk\","
                + "\"payload\":{\"type\":\"Description\",\"kind\":\"OFFER\",\"sdp\":\"" + sdp + "\"}}";
        assertThat(refusal(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"low":[1,2],"middle":[3,4],"high":[5,1]}                   | SDP_INVALID
                    {"low":[1,1],"middle":[3,4],"high":[5,6]}                   | SDP_INVALID
                    {"low":[0,2],"middle":[3,4],"high":[5,6]}                   | SDP_INVALID
                    {"low":[-1,2],"middle":[3,4],"high":[5,6]}                  | SDP_INVALID
                    {"low":[1,2],"middle":[3,4],"high":[5,4294967296]}          | SDP_INVALID
                    {"low":[1,2],"middle":[3,4]}                                | MESSAGE_MALFORMED
                    {"low":[1,2],"middle":[3,4],"high":[5,6],"higher":[7,8]}    | MESSAGE_MALFORMED
                    {"low":[1,2],"middle":[3,4],"high":["5",null]}              | MESSAGE_MALFORMED
                    """)
    void numbersOfLayersThatCannotBeAreRefused(String layers, ErrorCode code) {
        String numbered = layers.replaceAll("\\[([^,]+),([^]]+)]", "{\"ssrc\":$1,\"repair\":$2}");
        String text = "{\"type\":\"Signal\",\"call\":\"" + CALL + "\",\"link\":\"a.b\",\"to\":\"bridge\","
                + "\"payload\":{\"type\":\"Description\",\"kind\":\"ANSWER\",\"sdp\":\"v=0\",\"layers\":"
                + numbered + "}}";
        assertThat(refusal(text)).isEqualTo(code);
    }

    @Test
    void candidateMayLeaveOutWhatItHasNot() {
        String text = "{\"type\":\"Signal\",\"call\":\"" + CALL + "\",\"link\":\"a.b\",\"to\":\"clerk\","
                + "\"payload\":{\"type\":\"Candidate\",\"candidate\":\"\"}}";
        assertThat(codec.read(text).message()).isInstanceOf(ClientMessage.Signal.class);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyFailureSaysWhatHappenedAndWhatToDoInBothLanguages(ErrorCode code) {
        Problem problem = Problem.of(code);
        assertThat(problem.text().zh()).isNotBlank();
        assertThat(problem.text().en()).isNotBlank().isNotEqualTo(problem.text().zh());
        assertThat(problem.next().zh()).isNotBlank();
        assertThat(problem.next().en()).isNotBlank().isNotEqualTo(problem.next().zh());
    }
}
