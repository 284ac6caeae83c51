package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.Localized;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an item version says, as it is stored: {@link ItemSheet} without its identity. Sets keep the order of their enum. */
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
        List<Material> materials) {

    Sheet {
        modes = ordered(HandlingMode.class, modes);
        requiredDevices = ordered(DeviceKind.class, requiredDevices);
        applicants = ordered(ApplicantKind.class, applicants);
        materials = List.copyOf(materials);
    }

    /** The same for an item that is now named and filed otherwise. */
    Sheet renamed(Localized newName, CategoryCode newCategory) {
        return new Sheet(
                newName,
                newCategory,
                modes,
                requiredDevices,
                applicants,
                promisedWorkingDays,
                feeCents,
                legalBasis,
                conditions,
                procedure,
                materials);
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Collection<E> values) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(values);
        return Collections.unmodifiableSet(set);
    }
}
