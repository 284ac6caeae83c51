package io.yunchuang.server.call;

import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as managers look back at it. The citizen has no name here, and what clerks wrote about him stays with them.
 *
 * @param answeredAt when a clerk answered last
 * @param overAt when the citizen neither waited nor talked any more
 * @param firstClerk who answered first (首办负责人)
 * @param clerk who answered last
 * @param rating 1 (worst) to 5
 * @param controls how often the clerk was allowed to control the kiosk
 */
public record PastCall(
        CallId id,
        int item,
        Localized itemName,
        CategoryCode category,
        CityCode originCity,
        CityCode permitCity,
        KioskId kiosk,
        ApplicantKind applicant,
        Priority priority,
        Instant placedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> overAt,
        Optional<StaffId> firstClerk,
        Optional<StaffId> clerk,
        CallOutcome outcome,
        Optional<WrapUpCode> wrapUp,
        Optional<Integer> rating,
        int controls) {

    static PastCall of(CallRow row, int controls) {
        Call call = row.call();
        Call.Subject subject = call.subject();
        return new PastCall(
                call.id(),
                subject.item(),
                subject.itemName(),
                subject.category(),
                subject.originCity(),
                subject.permitCity(),
                subject.kiosk(),
                subject.applicant(),
                subject.priority(),
                subject.placedAt(),
                call.record().answeredAt(),
                Optional.ofNullable(row.overAt),
                call.record().firstServedBy(),
                call.record().servedBy(),
                CallOutcome.of(row),
                call.record().wrapUp(),
                call.record().rating(),
                controls);
    }
}
