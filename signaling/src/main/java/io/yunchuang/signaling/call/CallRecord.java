package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the call leaves behind; it goes along to the next clerk and to the counter.
 *
 * @param servedBy the clerk who answered last
 * @param answeredAt when
 * @param note the clerk's note; personal data may be in it, deleted as configured
 * @param rating 1 (worst) to 5
 */
public record CallRecord(
        Optional<StaffId> servedBy,
        Optional<Instant> answeredAt,
        PlainText note,
        Map<MaterialId, MaterialState> materials,
        Optional<WrapUpCode> wrapUp,
        Optional<Integer> rating) {
    /** Nothing yet. */
    public static final CallRecord EMPTY = new CallRecord(
            Optional.empty(), Optional.empty(), PlainText.EMPTY, Map.of(), Optional.empty(), Optional.empty());

    public CallRecord {
        materials = Map.copyOf(materials);
    }

    CallRecord answered(StaffId clerk, Instant now) {
        return new CallRecord(Optional.of(clerk), Optional.of(now), note, materials, Optional.empty(), rating);
    }

    CallRecord noted(PlainText text) {
        return new CallRecord(servedBy, answeredAt, text, materials, wrapUp, rating);
    }

    CallRecord marked(MaterialId material, MaterialState state) {
        Map<MaterialId, MaterialState> more = new HashMap<>(materials);
        more.put(material, state);
        return new CallRecord(servedBy, answeredAt, note, more, wrapUp, rating);
    }

    CallRecord wrappedUp(WrapUpCode code, PlainText text) {
        return new CallRecord(servedBy, answeredAt, text, materials, Optional.of(code), rating);
    }

    CallRecord rated(int stars) {
        return new CallRecord(servedBy, answeredAt, note, materials, wrapUp, Optional.of(stars));
    }
}
