package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A ticket (号票) with everything the call already knew, so that the citizen repeats nothing.
 *
 * @param number as called and shown, for example {@code A017}; unique per counter window and day
 * @param day the day it is valid for: today, or the next opening (§4.3.2: nobody is refused because of the hour)
 * @param opens when the counter opens that day
 * @param closes when the counter closes that day
 * @param aheadOfYou tickets to be called before this one
 * @param checkToken unguessable; {@code /ticket/<token>} shows the queue on the citizen's own phone
 * @param notice the one-time notice (一次性告知, §6.1.3): every material, with what was already seen
 */
public record TicketView(
        TicketId id,
        String number,
        LocalDate day,
        LocalTime opens,
        LocalTime closes,
        boolean openNow,
        CounterPlace counter,
        int item,
        Localized itemName,
        Localized permitCity,
        ApplicantKind applicant,
        Priority priority,
        SwitchReason reason,
        PlainText clerkNote,
        TicketState state,
        int aheadOfYou,
        Optional<Long> expectedWaitSeconds,
        Instant issuedAt,
        String checkToken,
        Notice notice) {

    /** Where to go. */
    public record CounterPlace(WindowId window, Localized name, Localized centre, Localized address, String phone) {}

    /**
     * The one-time notice of the item: legal conditions, materials, procedure, promised period (§6.1.3).
     *
     * @param promisedWorkingDays working days until the decision
     * @param feeCents in fen (1/100 CNY); 0 is free
     */
    public record Notice(
            Localized conditions,
            Localized procedure,
            int promisedWorkingDays,
            long feeCents,
            String legalBasis,
            List<NoticeMaterial> materials) {}

    /**
     * A material with what the clerk already saw of it.
     *
     * @param acceptanceStandard what the counter checks before it accepts the material (收件标准); tickets issued by earlier
     *     versions do not say
     * @param form tickets issued by earlier versions do not say
     * @param mayBeDeferred whether it may follow later against a signed commitment (容缺)
     */
    public record NoticeMaterial(
            MaterialId id,
            Localized name,
            Localized requirement,
            Optional<Localized> acceptanceStandard,
            int originals,
            int copies,
            Optional<MaterialForm> form,
            boolean mayBeDeferred,
            MaterialState state) {}
}
