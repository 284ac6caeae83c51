package io.yunchuang.server.media.bridge;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.media.bridge.Conference.Fingerprint;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.FaceLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sdp.Attribute;
import javax.sdp.MediaDescription;
import javax.sdp.SdpException;
import javax.sdp.SdpFactory;

/**
 * A page's answer to an offer of {@link OfferWriter}: how it is reached and what it sends. What the bridge is told of it
 * has passed through these patterns, so that nothing else can be smuggled in.
 */
final class AnswerReader {
    private static final Pattern ICE_WORD = Pattern.compile("[A-Za-z0-9+/]{4,256}");
    private static final Pattern FINGERPRINT =
            Pattern.compile("(sha-(?:256|384|512)) ((?:[0-9A-Fa-f]{2}:){31,63}[0-9A-Fa-f]{2})");
    private static final Pattern PAIR = Pattern.compile("FID (\\d{1,10}) (\\d{1,10})");
    private static final Pattern LAYERS = Pattern.compile(
            MediaDialect.LAYERS.stream().map(layer -> "~?" + layer).collect(Collectors.joining(";", "send ", "")));
    private static final Pattern SSRC = Pattern.compile("(\\d{1,10}) .*");
    private static final long MAX_SSRC = (1L << 32) - 1;

    private AnswerReader() {}

    /**
     * What the answer says. Refuses with {@code SDP_INVALID} what cannot be one to such an offer.
     *
     * @param layers of the face, which the description itself does not number. A face that comes in layers is none while
     *     they are missing: the page may not know them at once, and says it again.
     */
    static PageEnd read(String sdp, Optional<FaceLayers> layers) {
        List<MediaDescription> sections = sections(sdp);
        if (sections.size() < 2) {
            throw invalid();
        }
        MediaDescription first = sections.getFirst();
        // Where the offer has no lines for what is shown, those after the face only receive.
        List<Source> sources = Kind.ALL.stream()
                .filter(kind -> kind.ordinal() < sections.size())
                .flatMap(kind -> source(kind, sections.get(kind.ordinal()), layers).stream())
                .toList();
        requireDifferent(sources);
        return new PageEnd(
                iceWord(first, "ice-ufrag"), iceWord(first, "ice-pwd"), fingerprint(first), setup(first), sources);
    }

    private static List<MediaDescription> sections(String sdp) {
        try {
            List<MediaDescription> sections = new ArrayList<>();
            for (Object section :
                    SdpFactory.getInstance().createSessionDescription(sdp).getMediaDescriptions(true)) {
                sections.add((MediaDescription) section);
            }
            return sections;
        } catch (SdpException | RuntimeException malformed) {
            // The parser's own words would quote the description, which holds addresses.
            throw invalid();
        }
    }

    private static Optional<Source> source(Kind kind, MediaDescription section, Optional<FaceLayers> layers) {
        if (kind != Kind.VIDEO) {
            return single(kind, section);
        }
        boolean layered =
                value(section, "simulcast").map(AnswerReader::isOffered).orElse(false);
        if (layers.isPresent() && !layered) {
            throw invalid();
        }
        return layered ? layers.map(numbers -> Source.of(kind, numbers)) : single(kind, section);
    }

    /** Whether a page sends the sizes that it was offered, some of them paused; others would not be known to the bridge. */
    private static boolean isOffered(String simulcast) {
        if (!LAYERS.matcher(simulcast).matches()) {
            throw invalid();
        }
        return true;
    }

    private static Optional<Source> single(Kind kind, MediaDescription section) {
        Optional<Matcher> pair = values(section, "ssrc-group")
                .map(PAIR::matcher)
                .filter(Matcher::matches)
                .findFirst();
        if (pair.isPresent()) {
            return Optional.of(new Source(
                    kind, ssrc(pair.get().group(1)), Optional.of(ssrc(pair.get().group(2)))));
        }
        return values(section, "ssrc")
                .map(SSRC::matcher)
                .filter(Matcher::matches)
                .map(found -> new Source(kind, ssrc(found.group(1)), Optional.empty()))
                .findFirst();
    }

    /** Whoever gives two of his sources one number has the bridge pass on one of them as the other. */
    private static void requireDifferent(List<Source> sources) {
        List<Long> all = sources.stream().flatMap(Source::ssrcs).toList();
        if (Set.copyOf(all).size() < all.size()) {
            throw invalid();
        }
    }

    private static long ssrc(String digits) {
        long ssrc = Long.parseLong(digits);
        if (ssrc < 1 || ssrc > MAX_SSRC) {
            throw invalid();
        }
        return ssrc;
    }

    private static String iceWord(MediaDescription section, String name) {
        return value(section, name)
                .filter(word -> ICE_WORD.matcher(word).matches())
                .orElseThrow(AnswerReader::invalid);
    }

    private static Fingerprint fingerprint(MediaDescription section) {
        return value(section, "fingerprint")
                .map(FINGERPRINT::matcher)
                .filter(Matcher::matches)
                .map(found -> new Fingerprint(found.group(1), found.group(2)))
                .orElseThrow(AnswerReader::invalid);
    }

    /** Undecided, the bridge would wait for a handshake for ever (RFC 8842). */
    private static String setup(MediaDescription section) {
        return value(section, "setup")
                .filter(setup -> setup.equals("active") || setup.equals("passive"))
                .orElseThrow(AnswerReader::invalid);
    }

    private static Optional<String> value(MediaDescription section, String name) {
        return values(section, name).findFirst();
    }

    private static Stream<String> values(MediaDescription section, String name) {
        try {
            List<String> values = new ArrayList<>();
            for (Object each : section.getAttributes(true)) {
                Attribute attribute = (Attribute) each;
                if (attribute.getName().equals(name) && attribute.hasValue()) {
                    values.add(attribute.getValue().strip());
                }
            }
            return values.stream();
        } catch (SdpException malformed) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return new Refusal(ErrorCode.SDP_INVALID);
    }
}
