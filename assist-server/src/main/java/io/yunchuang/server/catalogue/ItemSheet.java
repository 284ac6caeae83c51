package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.Localized;
import java.util.List;
import java.util.Set;

/**
 * One immutable version of an item as one permit city handles it; the name and category are those of that version.
 *
 * @param revision 1 for the first version of the item in that city
 * @param modes never empty; {@link HandlingMode#COUNTER_ONLY} stands alone
 * @param requiredDevices kiosk modules without which the item cannot be handled virtually
 * @param applicants who may apply; never empty
 * @param promisedWorkingDays working days until the decision (承诺时限); 0 is on the spot
 * @param feeCents in fen (1/100 CNY); 0 is free
 * @param demo whether this is demo data and not the city's own
 */
public record ItemSheet(
        ItemVersionId version,
        int item,
        int revision,
        Localized name,
        CategoryCode category,
        CityCode permitCity,
        Set<HandlingMode> modes,
        Set<DeviceKind> requiredDevices,
        Set<ApplicantKind> applicants,
        int promisedWorkingDays,
        long feeCents,
        String legalBasis,
        Localized conditions,
        Localized procedure,
        List<Material> materials,
        boolean demo) {}
