package io.yunchuang.server.media.bridge;

import io.yunchuang.server.media.bridge.Colibri.HeaderExtension;
import io.yunchuang.server.media.bridge.Colibri.Media;
import io.yunchuang.server.media.bridge.Colibri.PayloadType;
import io.yunchuang.server.media.bridge.Conference.BridgeEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The bridge's side of a session description (RFC 8866, RFC 8829), which the bridge itself leaves to whoever drives it.
 *
 * <p>The lines are the same at every time and only grow: what the page sends (voice, face; screen and documents where the
 * bridge is the only way), then as many for each of the others in the order of joining.
 */
final class OfferWriter {
    private final Conference conference;
    private final Seat reader;
    private final List<String> lines = new ArrayList<>();

    private OfferWriter(Conference conference, Seat reader) {
        this.conference = conference;
        this.reader = reader;
    }

    /** The offer for that seat, which is made, as the conference is now. */
    static String offer(Conference conference, Seat reader) {
        return new OfferWriter(conference, reader).write();
    }

    private String write() {
        List<Seat> others = conference.seats().stream()
                .filter(seat -> !seat.link().equals(reader.link()))
                .toList();
        List<Kind> kinds = conference.kinds();
        head(kinds.size() * (1 + others.size()));
        for (Kind kind : kinds) {
            section(kind, "recvonly");
            if (kind == Kind.VIDEO) {
                layers();
            }
        }
        for (Seat other : others) {
            for (Kind kind : kinds) {
                Optional<Source> source = other.source(kind);
                section(kind, source.isPresent() ? "sendonly" : "inactive");
                source.ifPresent(sent -> source(other, sent));
            }
        }
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private void head(int sections) {
        add("v=0");
        // The version has to grow from offer to offer.
        add("o=- 1 " + conference.revision() + " IN IP4 0.0.0.0");
        add("s=-");
        add("t=0 0");
        add("a=group:BUNDLE "
                + IntStream.range(0, sections).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        add("a=msid-semantic: WMS *");
        add("a=extmap-allow-mixed");
    }

    private void section(Kind kind, String direction) {
        Media media = MediaDialect.of(kind);
        long mid = lines.stream().filter(line -> line.startsWith("m=")).count();
        add("m=" + media.type() + " 9 UDP/TLS/RTP/SAVPF "
                + media.payloadTypes().stream().map(PayloadType::id).collect(Collectors.joining(" ")));
        add("c=IN IP4 0.0.0.0");
        add("a=rtcp:9 IN IP4 0.0.0.0");
        add("a=mid:" + mid);
        add("a=" + direction);
        add("a=rtcp-mux");
        transport(reader.bridgeEnd().orElseThrow());
        media.payloadTypes().forEach(this::payload);
        media.rtpHdrexts().forEach(this::extension);
    }

    private void extension(HeaderExtension extension) {
        add("a=extmap:" + extension.id() + " " + extension.uri());
    }

    /** In how many sizes the page may send it, as in RFC 8853. */
    private void layers() {
        extension(MediaDialect.LAYER);
        MediaDialect.LAYERS.forEach(layer -> add("a=rid:" + layer + " recv"));
        add("a=simulcast:recv " + String.join(";", MediaDialect.LAYERS));
    }

    private void transport(BridgeEnd end) {
        add("a=ice-ufrag:" + end.ufrag());
        add("a=ice-pwd:" + end.password());
        add("a=fingerprint:" + end.fingerprint().hash() + " "
                + end.fingerprint().value());
        add("a=setup:actpass");
        end.candidates().forEach(candidate -> add("a=" + candidate));
    }

    private void payload(PayloadType type) {
        String channels = type.channels().map(number -> "/" + number).orElse("");
        add("a=rtpmap:" + type.id() + " " + type.name() + "/" + type.clockrate() + channels);
        type.rtcpFbs()
                .forEach(feedback -> add("a=rtcp-fb:" + type.id() + " " + feedback.type()
                        + feedback.subtype().map(subtype -> " " + subtype).orElse("")));
        if (!type.parameters().isEmpty()) {
            add("a=fmtp:" + type.id() + " "
                    + type.parameters().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                            .collect(Collectors.joining(";")));
        }
    }

    /**
     * The pair for repair comes first: without it the wrong number would be taken for the picture (RFC 5888). Of several sizes
     * nobody needs to know: the bridge changes from one to the other under the same numbers.
     */
    private void source(Seat other, Source source) {
        String stream = other.page().value();
        String msid = stream + " " + source.kind().sourceName(stream);
        source.repair().ifPresent(repair -> add("a=ssrc-group:FID " + source.ssrc() + " " + repair));
        source.forwarded().forEach(ssrc -> {
            add("a=ssrc:" + ssrc + " cname:" + stream);
            add("a=ssrc:" + ssrc + " msid:" + msid);
        });
        add("a=msid:" + msid);
    }

    private void add(String line) {
        lines.add(line);
    }
}
