package io.yunchuang.server.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.Localized;
import java.util.Set;

/** Whether an item can be handled at a virtual window from this kiosk, now (DB 31117/Z 002-2025 §6.3.1.1). */
@JsonTypeInfo(use = Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = Decision.Eligible.class, name = "Eligible"),
    @Type(value = Decision.NotEligible.class, name = "NotEligible")
})
public sealed interface Decision {
    /** The answer in one sentence. */
    Localized text();

    /** The counter that serves the citizen instead, and when: never a dead end. */
    Localized whereToGo();

    /**
     * The citizen may call.
     *
     * @param modes how the clerk may handle it; never empty, never COUNTER_ONLY
     */
    record Eligible(Set<HandlingMode> modes, Localized text, Localized whereToGo) implements Decision {}

    /**
     * The citizen is led to the counter.
     *
     * @param clause the clause the answer rests on, for example {@code DB 31117/Z 002-2025 §4.2.3}
     */
    record NotEligible(Reason reason, String clause, Localized text, Localized whereToGo) implements Decision {}

    /** Why an item cannot be handled at a virtual window. */
    enum Reason {
        /** The permit city has not published how it handles the item. */
        NOT_PUBLISHED,
        /** The permit city handles it at the counter only. */
        COUNTER_ONLY,
        /** This kind of applicant may not apply for it. */
        APPLICANT_NOT_ADMITTED,
        /** The kiosk lacks a module the item needs. */
        DEVICE_MISSING,
        /** The permit city has no virtual window. */
        NO_VIRTUAL_WINDOW,
        /** The permit city's virtual windows have no staff. */
        NO_COVER
    }
}
