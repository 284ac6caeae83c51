package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.Optional;
import java.util.regex.Pattern;

/** What two media peers tell each other (JSEP, RFC 8829). */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface SignalPayload {
    /** Longest session description in characters. */
    int MAX_SDP = 48 * 1024;

    /**
     * A session description (RFC 8866).
     *
     * @param layers of the sender's face, where the description is an answer to a media bridge by which it goes in layers; else
     *     absent
     */
    record Description(Kind kind, String sdp, Optional<FaceLayers> layers) implements SignalPayload {
        private static final Pattern LINE = Pattern.compile("[a-z]=.*");

        public Description {
            boolean plausible = sdp.length() <= MAX_SDP
                    && sdp.startsWith("v=0")
                    && sdp.lines().allMatch(line -> LINE.matcher(line).matches());
            if (!plausible) {
                throw new BadMessageException(ErrorCode.SDP_INVALID, "sdp");
            }
        }

        /** One that says everything itself. */
        public Description(Kind kind, String sdp) {
            this(kind, sdp, Optional.empty());
        }

        /** Addresses are personal data: never printed. */
        @Override
        public String toString() {
            return kind + "(" + sdp.length() + ")";
        }
    }

    /** Which half of the exchange. */
    enum Kind {
        OFFER,
        ANSWER
    }

    /** An ICE candidate (RFC 8839); an empty candidate ends the list. */
    record Candidate(String candidate, Optional<String> mid, Optional<Integer> lineIndex) implements SignalPayload {
        public Candidate {
            boolean plausible = candidate.length() <= 1024
                    && (candidate.isEmpty() || candidate.startsWith("candidate:"))
                    && candidate.chars().noneMatch(Character::isISOControl);
            if (!plausible) {
                throw new BadMessageException(ErrorCode.SDP_INVALID, "candidate");
            }
        }

        @Override
        public String toString() {
            return "candidate(" + candidate.length() + ")";
        }
    }
}
