package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.server.media.bridge.Colibri.MediaSource;
import io.yunchuang.server.media.bridge.Conference.Fingerprint;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.FaceLayers;
import io.yunchuang.signaling.protocol.FaceLayers.Layer;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bridge is told of a face in three sizes as one was told that passed it on. */
class QuestionsTest {
    private static final Conference CONFERENCE =
            Conference.open(new ConferenceId(new UUID(0, 1)), new CallId(new UUID(0, 2)), new BridgeId("one"), false);
    private static final FaceLayers LAYERS = new FaceLayers(
            new Layer(563519963L, 2544102876L),
            new Layer(137816208L, 3143971741L),
            new Layer(2450872979L, 3571667387L));

    @Test
    void sizes_are_one_picture_each_with_its_repair() throws Exception {
        MediaSource told = told(Source.of(Kind.VIDEO, LAYERS));
        JsonNode known = new ObjectMapper()
                .readTree(Recordings.text("endpoint-update-simulcast-sources.json"))
                .at("/request/body/endpoints/0/sources/1");
        assertThat(told.sources())
                .extracting(Colibri.Ssrc::ssrc)
                .containsExactlyElementsOf(known.get("sources").findValues("ssrc").stream()
                        .map(JsonNode::asLong)
                        .toList());
        JsonNode groups = new ObjectMapper().valueToTree(told.groups());
        assertThat(groups.toString()).isEqualTo(known.get("ssrc-groups").toString());
    }

    @Test
    void face_in_one_size_has_no_group_of_sizes() {
        assertThat(told(new Source(Kind.VIDEO, 1, Optional.of(2L))).groups())
                .containsExactly(new Colibri.SsrcGroup("FID", List.of(1L, 2L)));
        assertThat(told(new Source(Kind.VIDEO, 1, Optional.empty())).groups()).isEmpty();
    }

    private static MediaSource told(Source source) {
        PageEnd end = new PageEnd("ufrag", "password", new Fingerprint("sha-256", "1A:2B"), "active", List.of(source));
        PageId page = new PageId("kiosk-page-1");
        return Questions.of(CONFERENCE, new BridgeStep.Tell(page, new LinkId("c.kiosk-page-1"), end))
                .endpoints()
                .getFirst()
                .sources()
                .getFirst();
    }
}
