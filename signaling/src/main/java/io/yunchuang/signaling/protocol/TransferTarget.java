package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/** To whom a clerk hands a call on (转接). */
@JsonTypeInfo(use = Id.NAME, property = "type")
public sealed interface TransferTarget {
    /** Anybody at that virtual window who handles the call's item. */
    record Window(WindowId id) implements TransferTarget {}

    /** That clerk, who handles the call's item. */
    record Clerk(StaffId id) implements TransferTarget {}

    /** Anybody who handles items of that category, whatever the call's own is: the matter has turned out to be another. */
    record Skill(CategoryCode category) implements TransferTarget {}
}
