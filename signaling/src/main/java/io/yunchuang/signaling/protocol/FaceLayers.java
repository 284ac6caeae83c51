package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Under which numbers a page sends its face in three sizes at once (simulcast, RFC 8853). Its description names the layers
 * by their restriction identifiers (RFC 8851) and says no numbers, and a media bridge goes by the numbers.
 *
 * @param low a quarter of the picture's width and height
 * @param middle half of them
 * @param high the whole picture
 */
public record FaceLayers(Layer low, Layer middle, Layer high) {
    private static final long MAX_SSRC = (1L << 32) - 1;

    public FaceLayers {
        List<Long> all = Stream.of(low, middle, high)
                .flatMap(layer -> Stream.of(layer.ssrc(), layer.repair()))
                .toList();
        if (Set.copyOf(all).size() < all.size()) {
            throw new BadMessageException(ErrorCode.SDP_INVALID, "layers");
        }
    }

    /** From small to large. */
    @JsonIgnore
    public List<Layer> all() {
        return List.of(low, middle, high);
    }

    /**
     * One size.
     *
     * @param ssrc of the picture; 1 to 2³²−1 (RFC 3550)
     * @param repair of packets that are sent again (RFC 4588); the same range
     */
    public record Layer(long ssrc, long repair) {
        public Layer {
            if (Math.min(ssrc, repair) < 1 || Math.max(ssrc, repair) > MAX_SSRC) {
                throw new BadMessageException(ErrorCode.SDP_INVALID, "layers");
            }
        }
    }
}
