package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.Localized;
import java.util.List;
import java.util.Set;

/** What an item version says, as it is stored: {@link ItemSheet} without its identity. */
record Sheet(
        Localized name,
        CategoryCode category,
        Set<HandlingMode> modes,
        Set<DeviceKind> requiredDevices,
        Set<ApplicantKind> applicants,
        int promisedWorkingDays,
        long feeCents,
        String legalBasis,
        Localized conditions,
        Localized procedure,
        List<Material> materials) {}
