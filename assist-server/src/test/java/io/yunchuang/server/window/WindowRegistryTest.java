package io.yunchuang.server.window;

import static io.yunchuang.server.testing.Reactive.await;
import static io.yunchuang.server.testing.Reactive.onOwnContext;
import static io.yunchuang.server.testing.Reactive.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The demo windows in a real database. */
@QuarkusTest
class WindowRegistryTest {
    private static final StaffId MANAGER = new StaffId("manager");
    private static final CityCode SONGJIANG = new CityCode("310117");

    @Inject
    WindowRegistry registry;

    @Inject
    WindowStore store;

    @Inject
    PlaceEditor editor;

    @Test
    void every_city_has_one_centre_with_one_of_each() {
        PlaceDetails.All all = await(store::details);
        assertThat(all.cities()).hasSize(9).first().extracting(City::code).isEqualTo(SONGJIANG);
        for (City city : all.cities()) {
            assertThat(all.centres())
                    .filteredOn(c -> c.city().equals(city.code()))
                    .hasSize(1);
            assertThat(await(() -> registry.virtualWindows(city.code()))).hasSize(1);
        }
        assertThat(all.windows())
                .filteredOn(w -> w.kind() == WindowKind.COUNTER)
                .hasSize(9);
        assertThat(all.kiosks()).hasSize(9);
        assertThat(all.centres()).allMatch(centre -> centre.stamp().demo());
        assertThat(all.centres()).allMatch(centre -> centre.address().zh().contains("演示"));
    }

    @Test
    void a_kiosk_knows_its_counter_and_the_counters_hours() {
        KioskPlace kiosk =
                await(() -> registry.kiosk(new KioskId("kiosk-songjiang-1"))).orElseThrow();
        assertThat(kiosk.city()).isEqualTo(SONGJIANG);
        assertThat(kiosk.counter().id()).isEqualTo(new WindowId("counter-songjiang-1"));
        assertThat(kiosk.counter().hours()).isEqualTo(ServiceHours.workdays(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(await(() -> registry.counterOf(new CentreId("centre-songjiang"))))
                .contains(kiosk.counter());
    }

    @Test
    void unknown_places_are_empty() {
        assertThat(await(() -> registry.kiosk(new KioskId("kiosk-nowhere-1")))).isEmpty();
        assertThat(await(() -> registry.city(new CityCode("110000")))).isEmpty();
        assertThat(await(() -> registry.counterOf(new CentreId("centre-nowhere"))))
                .isEmpty();
    }

    @Test
    void reported_devices_are_kept_and_leave_the_version_alone() {
        KioskId kiosk = new KioskId("kiosk-wuhu-1");
        Set<DeviceKind> present = EnumSet.of(DeviceKind.DISPLAY, DeviceKind.MICROPHONE);
        long version = details(kiosk).stamp().version();
        await(() -> registry.reportDevices(kiosk, present));
        assertThat(await(() -> registry.kiosk(kiosk)).orElseThrow().devices()).isEqualTo(present);
        PlaceDetails.Kiosk details = details(kiosk);
        assertThat(details.devicesReportedAt()).isPresent();
        assertThat(details.stamp().version()).isEqualTo(version);
    }

    @Test
    void devices_of_an_unknown_kiosk_are_refused() {
        refused(ErrorCode.KIOSK_UNKNOWN, () -> registry.reportDevices(new KioskId("kiosk-nowhere-1"), Set.of()));
    }

    @Test
    void an_edit_shows_at_once_with_who_and_when() {
        PlaceDetails.Centre before = centre("centre-huzhou");
        PlaceDetails.Centre after = await(() -> editor.editCentre("centre-huzhou", renamed(before, "湖州新中心"), MANAGER));
        assertThat(after.stamp().version()).isEqualTo(before.stamp().version() + 1);
        assertThat(after.stamp().changedBy()).isEqualTo(MANAGER);
        assertThat(after.stamp().changedAt()).isAfter(before.stamp().changedAt());
        assertThat(await(() -> registry.kiosk(new KioskId("kiosk-huzhou-1")))
                        .orElseThrow()
                        .centreName()
                        .zh())
                .isEqualTo("湖州新中心");
    }

    @Test
    void the_second_of_two_edits_of_one_version_is_refused() {
        PlaceDetails.Centre seen = centre("centre-jinhua");
        await(() -> editor.editCentre("centre-jinhua", renamed(seen, "甲"), MANAGER));
        refused(ErrorCode.EDIT_CONFLICT, () -> editor.editCentre("centre-jinhua", renamed(seen, "乙"), MANAGER));
        assertThat(centre("centre-jinhua").name().zh()).isEqualTo("甲");
    }

    @Test
    void of_two_edits_at_the_same_moment_one_wins() {
        PlaceDetails.Centre seen = centre("centre-hefei");
        Supplier<Uni<String>> edit = () -> editor.editCentre("centre-hefei", renamed(seen, "合肥新中心"), MANAGER)
                .map(done -> "done")
                .onFailure(Refusal.class)
                .recoverWithItem(failure -> ((Refusal) failure).code().name());
        var outcomes = await(
                () -> Uni.join().all(onOwnContext(edit), onOwnContext(edit)).andCollectFailures());
        assertThat(outcomes).containsExactlyInAnyOrder("done", "EDIT_CONFLICT");
    }

    @Test
    void an_id_is_given_once() {
        PlaceDetails.Centre taken = centre("centre-suzhou");
        refused(ErrorCode.EDIT_CONFLICT, () -> editor.addCentre("centre-suzhou", renamed(taken, "再来"), MANAGER));
    }

    @Test
    void a_kiosk_sends_nobody_to_a_virtual_window_or_to_another_city() {
        PlaceDetails.Kiosk kiosk = details(new KioskId("kiosk-suzhou-1"));
        for (String counter : new String[] {"virtual-suzhou-1", "counter-hefei-1", "counter-nowhere-1"}) {
            refused(ErrorCode.WINDOW_UNKNOWN, () -> editor.editKiosk("kiosk-suzhou-1", to(kiosk, counter), MANAGER));
        }
    }

    @Test
    void a_new_centre_with_windows_and_kiosk_can_be_added() {
        PlaceDetails.Centre model = centre("centre-xuancheng");
        PlaceDetails.Centre zone = await(() -> editor.addCentre(
                "centre-xuancheng-zone",
                new PlaceEdit.Centre(
                        0,
                        model.city(),
                        CentreLevel.DEVELOPMENT_ZONE,
                        new Localized("宣城经开区中心", "Xuancheng development zone"),
                        model.address(),
                        model.contact(),
                        model.hours(),
                        false),
                MANAGER));
        PlaceDetails.Window counter = await(() -> editor.addWindow(
                "counter-xuancheng-zone-1",
                new PlaceEdit.Window(
                        0,
                        WindowKind.COUNTER,
                        zone.id(),
                        new Localized("1 号窗口", "Counter 1"),
                        new Localized("", ""),
                        BigDecimal.TEN,
                        zone.contact(),
                        zone.hours(),
                        false),
                MANAGER));
        await(() -> editor.addKiosk(
                "kiosk-xuancheng-zone-1",
                new PlaceEdit.Kiosk(
                        0,
                        zone.id(),
                        counter.id(),
                        new Localized("1 号自助终端", "Kiosk 1"),
                        new Localized("", ""),
                        zone.contact(),
                        zone.hours(),
                        false),
                MANAGER));
        KioskPlace place = await(() -> registry.kiosk(new KioskId("kiosk-xuancheng-zone-1")))
                .orElseThrow();
        assertThat(place.counter().id()).isEqualTo(counter.id());
        assertThat(zone.stamp().demo()).isFalse();
    }

    @Test
    void an_unknown_place_cannot_be_edited() {
        PlaceDetails.Centre other = centre("centre-suzhou");
        refused(ErrorCode.CENTRE_UNKNOWN, () -> editor.editCentre("centre-nowhere", renamed(other, "无"), MANAGER));
    }

    private PlaceDetails.Centre centre(String id) {
        return await(store::details).centres().stream()
                .filter(centre -> centre.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PlaceDetails.Kiosk details(KioskId id) {
        return await(store::details).kiosks().stream()
                .filter(kiosk -> kiosk.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PlaceEdit.Centre renamed(PlaceDetails.Centre centre, String zh) {
        return new PlaceEdit.Centre(
                centre.stamp().version(),
                centre.city(),
                centre.level(),
                new Localized(zh, centre.name().en()),
                centre.address(),
                new Contact("0570-0000", Optional.of("window@example.org")),
                centre.hours(),
                true);
    }

    private static PlaceEdit.Kiosk to(PlaceDetails.Kiosk kiosk, String counter) {
        return new PlaceEdit.Kiosk(
                kiosk.stamp().version(),
                kiosk.centre(),
                new WindowId(counter),
                kiosk.name(),
                kiosk.place(),
                kiosk.contact(),
                kiosk.hours(),
                true);
    }
}
