package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One revision in the history of what an item is in every city.
 *
 * @param revision 1 is the standard's
 * @param changes against the revision before; none for the oldest
 */
public record ItemRevision(int revision, StaffId changedBy, Instant changedAt, List<FieldChange> changes) {

    /** The history from its rows, both newest first. */
    static List<ItemRevision> history(List<ItemRevisionRow> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> rows.get(at).toRevision(changes(rows, at)))
                .toList();
    }

    private static List<FieldChange> changes(List<ItemRevisionRow> rows, int at) {
        return at + 1 == rows.size()
                ? List.of()
                : SheetDiff.between(rows.get(at + 1).toLine(), rows.get(at).toLine());
    }
}
