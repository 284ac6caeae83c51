package io.yunchuang.signaling.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the call leaves behind; it goes along to the next clerk and to the counter.
 *
 * @param firstServedBy the clerk who answered first (首办负责人); stays, whoever takes over
 * @param servedBy the clerk who answered last
 * @param answeredAt when
 * @param note the clerk's note; personal data may be in it, deleted as configured
 * @param rating 1 (worst) to 5
 * @param handovers every transfer, oldest first; calls stored by earlier versions have none
 */
public record CallRecord(
        Optional<StaffId> firstServedBy,
        Optional<StaffId> servedBy,
        Optional<Instant> answeredAt,
        PlainText note,
        Map<MaterialId, MaterialState> materials,
        Optional<WrapUpCode> wrapUp,
        Optional<Integer> rating,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Handover> handovers) {
    /** Nothing yet. */
    public static final CallRecord EMPTY = new CallRecord(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PlainText.EMPTY,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public CallRecord {
        firstServedBy = firstServedBy.or(() -> servedBy);
        materials = Map.copyOf(materials);
        handovers = List.copyOf(handovers);
    }

    /** The last transfer. */
    @JsonIgnore
    public Optional<Handover> handover() {
        return handovers.isEmpty() ? Optional.empty() : Optional.of(handovers.getLast());
    }

    /** Whether the counter would read the same in both. */
    boolean tellsTheSameAs(CallRecord other) {
        return note.equals(other.note) && materials.equals(other.materials);
    }

    CallRecord answered(StaffId clerk, Instant now) {
        return new CallRecord(
                firstServedBy,
                Optional.of(clerk),
                Optional.of(now),
                note,
                materials,
                Optional.empty(),
                rating,
                handovers);
    }

    CallRecord noted(PlainText text) {
        return new CallRecord(firstServedBy, servedBy, answeredAt, text, materials, wrapUp, rating, handovers);
    }

    CallRecord marked(MaterialId material, MaterialState state) {
        Map<MaterialId, MaterialState> more = new HashMap<>(materials);
        more.put(material, state);
        return new CallRecord(firstServedBy, servedBy, answeredAt, note, more, wrapUp, rating, handovers);
    }

    CallRecord wrappedUp(WrapUpCode code, PlainText text) {
        return new CallRecord(
                firstServedBy, servedBy, answeredAt, text, materials, Optional.of(code), rating, handovers);
    }

    CallRecord rated(int stars) {
        return new CallRecord(
                firstServedBy, servedBy, answeredAt, note, materials, wrapUp, Optional.of(stars), handovers);
    }

    CallRecord handedOn(Handover handover) {
        List<Handover> more =
                Stream.concat(handovers.stream(), Stream.of(handover)).toList();
        return new CallRecord(firstServedBy, servedBy, answeredAt, note, materials, wrapUp, rating, more);
    }
}
