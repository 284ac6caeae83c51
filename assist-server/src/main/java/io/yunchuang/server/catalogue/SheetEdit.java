package io.yunchuang.server.catalogue;

import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.Localized;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A manager's edit of how one permit city handles an item; it becomes a new version.
 *
 * @param basedOn the version that the manager saw; empty when the city has not published the item yet
 * @param demo whether it is still demo data; a sheet can stop being that, never become it
 */
public record SheetEdit(
        Optional<ItemVersionId> basedOn,
        Set<HandlingMode> modes,
        Set<DeviceKind> requiredDevices,
        Set<ApplicantKind> applicants,
        int promisedWorkingDays,
        long feeCents,
        String legalBasis,
        Localized conditions,
        Localized procedure,
        List<Material> materials,
        boolean demo) {

    private static final int MOST_DAYS = 1_000;
    private static final long MOST_CENTS = 100_000_000_00L;
    private static final int MOST_MATERIALS = 60;
    private static final int MOST_PAPERS = 99;

    /** The sheet with everything checked; see {@link Typed} for how it fails. */
    Sheet checked(Localized name, CategoryCode category) {
        Typed.required(modes, "modes");
        boolean modesFit = !modes.isEmpty() && (modes.size() == 1 || !modes.contains(HandlingMode.COUNTER_ONLY));
        require(modesFit, "modes");
        require(!Typed.required(applicants, "applicants").isEmpty(), "applicants");
        require(Typed.required(materials, "materials").size() <= MOST_MATERIALS, "materials");
        require(materials.stream().map(Material::id).distinct().count() == materials.size(), "materials");
        return new Sheet(
                name,
                category,
                modes,
                Typed.required(requiredDevices, "requiredDevices"),
                applicants,
                (int) Typed.within(promisedWorkingDays, 0, MOST_DAYS, "promisedWorkingDays"),
                Typed.within(feeCents, 0, MOST_CENTS, "feeCents"),
                Typed.line(legalBasis, Typed.LINE, "legalBasis"),
                Typed.block(conditions, "conditions"),
                Typed.block(procedure, "procedure"),
                materials.stream().map(SheetEdit::checked).toList());
    }

    private static Material checked(Material material) {
        Typed.within(material.originals(), 0, MOST_PAPERS, "originals");
        Typed.within(material.copies(), 0, MOST_PAPERS, "copies");
        return new Material(
                Typed.required(material.id(), "material"),
                Typed.name(material.name(), "material"),
                Typed.block(material.requirement(), "requirement"),
                Typed.block(material.acceptanceStandard(), "acceptanceStandard"),
                material.originals(),
                material.copies(),
                Typed.required(material.form(), "form"),
                material.mayBeDeferred());
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, field);
        }
    }
}
