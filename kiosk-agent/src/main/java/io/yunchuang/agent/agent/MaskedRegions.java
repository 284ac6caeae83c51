package io.yunchuang.agent.agent;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the parts of the screen that an operator has masked. */
final class MaskedRegions {
    /** More would leave little room for those that the page finds by itself. */
    private static final int MOST = 16;

    private MaskedRegions() {}

    /**
     * @param words one region each: "left top width height" in fractions of the screen
     * @throws AgentException that names the key and what it must be
     */
    static List<Region> read(List<String> words) {
        if (words.size() > MOST) {
            throw new AgentException("yunchuang.agent.masked-regions may hold at most " + MOST + " regions.");
        }
        return words.stream()
                .map(each -> region(each)
                        .orElseThrow(() -> new AgentException(
                                "yunchuang.agent.masked-regions must be regions such as \"0 0.96 1 0.04\" (left, top, width,"
                                        + " height, in fractions of the screen) with commas between them, not \"" + each
                                        + "\".")))
                .toList();
    }

    private static Optional<Region> region(String words) {
        try {
            double[] edges = Stream.of(words.strip().split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return edges.length == 4 && edges[0] + edges[2] <= 1 && edges[1] + edges[3] <= 1
                    ? Optional.of(new Region(edges[0], edges[1], edges[2], edges[3]))
                    : Optional.empty();
        } catch (NumberFormatException | BadMessageException notFractions) {
            return Optional.empty();
        }
    }
}
