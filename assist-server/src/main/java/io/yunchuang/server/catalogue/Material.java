package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MaterialForm;
import io.yunchuang.signaling.protocol.MaterialId;

/**
 * One material an applicant brings. A material that is not on the sheet must not be demanded (RZ annex 1).
 *
 * @param requirement how it is to be filled in or made
 * @param acceptanceStandard what the window checks before it accepts the material (收件标准)
 * @param originals originals handed in or shown, 0 or more
 * @param copies copies handed in, 0 or more
 * @param mayBeDeferred whether it may follow later against a signed commitment (容缺)
 */
public record Material(
        MaterialId id,
        Localized name,
        Localized requirement,
        Localized acceptanceStandard,
        int originals,
        int copies,
        MaterialForm form,
        boolean mayBeDeferred) {}
