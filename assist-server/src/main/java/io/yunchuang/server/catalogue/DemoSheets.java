package io.yunchuang.server.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yunchuang.server.text.CsvTable;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.HandlingMode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MaterialForm;
import io.yunchuang.signaling.protocol.MaterialId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plausible sheets for the demo, made by rule from an item's profile: the same item and city give the same sheet. */
final class DemoSheets {
    private static final int CITIES = 9;
    private static final String COUNTER_ONLY_REMARK = "须到线下窗口提交纸质原件";

    private final Map<Integer, String> profileOf;
    private final Profiles profiles;

    private DemoSheets(Map<Integer, String> profileOf, Profiles profiles) {
        this.profileOf = profileOf;
        this.profiles = profiles;
    }

    /** The demo's rules as they come with the server. */
    static DemoSheets load(ObjectMapper json) {
        Map<Integer, String> profileOf = CsvTable.read("/catalogue/demo/item-profiles.csv").stream()
                .collect(Collectors.toMap(row -> Integer.valueOf(row.get("number")), row -> row.get("profile")));
        try (InputStream in = DemoSheets.class.getResourceAsStream("/catalogue/demo/profiles.json")) {
            return new DemoSheets(profileOf, json.readValue(in, Profiles.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sheet of an item in one of the nine cities.
     *
     * @param city the city's place in the standard's order, from 0
     */
    Sheet sheet(int item, Localized name, CategoryCode category, int city) {
        Profile profile = profiles.profiles().get(profileOf.get(item));
        boolean counterOnly = (item * 5 + city * 2) % CITIES < profile.counterOnlyNinths();
        return new Sheet(
                name,
                category,
                counterOnly ? Set.of(HandlingMode.COUNTER_ONLY) : profile.modes(),
                profile.requiredDevices(),
                profile.applicants(),
                days(profile.promisedWorkingDays(), item, city),
                profile.feeCents(),
                profile.legalBasis(),
                counterOnly ? withRemark(profile.conditions()) : profile.conditions(),
                profile.procedure(),
                profile.materials().stream().map(this::material).toList());
    }

    /** Cities differ by up to one day where there are days to promise. */
    private static int days(int usual, int item, int city) {
        return usual < 2 ? usual : usual - 1 + (item + city) % 3;
    }

    private static Localized withRemark(Localized conditions) {
        return new Localized(
                conditions.zh() + "；" + COUNTER_ONLY_REMARK, conditions.en() + "; original papers at the counter");
    }

    private Material material(String id) {
        MaterialText text = profiles.materials().get(id);
        return new Material(
                new MaterialId(id),
                text.name(),
                text.requirement(),
                text.acceptanceStandard(),
                text.originals(),
                text.copies(),
                text.form(),
                text.mayBeDeferred());
    }

    /** The file {@code profiles.json}. */
    record Profiles(String remark, Map<String, MaterialText> materials, Map<String, Profile> profiles) {}

    /**
     * How items of one kind are handled.
     *
     * @param counterOnlyNinths in how many of nine cities the item is handled at the counter only
     */
    record Profile(
            Set<HandlingMode> modes,
            Set<DeviceKind> requiredDevices,
            Set<ApplicantKind> applicants,
            int promisedWorkingDays,
            long feeCents,
            String legalBasis,
            Localized conditions,
            Localized procedure,
            List<String> materials,
            int counterOnlyNinths) {}

    /** A material that several profiles use. */
    record MaterialText(
            Localized name,
            Localized requirement,
            Localized acceptanceStandard,
            int originals,
            int copies,
            MaterialForm form,
            boolean mayBeDeferred) {}
}
