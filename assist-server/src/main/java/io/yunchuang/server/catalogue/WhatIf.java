package io.yunchuang.server.catalogue;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.KioskId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A manager's question to {@link Eligibility}. What is left empty is as it is now.
 *
 * @param kiosk from which the citizen would call
 * @param devices what the kiosk would have
 * @param clerks how many clerks the permit city's virtual windows would have
 * @param at when
 */
public record WhatIf(
        int item,
        CityCode permitCity,
        ApplicantKind applicant,
        KioskId kiosk,
        Optional<Set<DeviceKind>> devices,
        Optional<Integer> clerks,
        Optional<Instant> at) {

    /** The question, when nothing is left out that it needs; else {@code FIELD_INVALID}. */
    WhatIf checked() {
        Typed.required(permitCity, "permitCity");
        Typed.required(applicant, "applicant");
        Typed.required(kiosk, "kiosk");
        Typed.required(devices, "devices");
        Typed.required(at, "at");
        Typed.required(clerks, "clerks").ifPresent(count -> Typed.within(count, 0, 1000, "clerks"));
        return this;
    }

    /**
     * The answer and what it was made from.
     *
     * @param version the item's version in the permit city; empty when it is not published
     * @param counterOpen whether the kiosk's counter is open then
     */
    public record Answer(
            Decision decision,
            Optional<ItemVersionId> version,
            Set<DeviceKind> devices,
            WindowCover cover,
            boolean counterOpen,
            Instant at) {}
}
