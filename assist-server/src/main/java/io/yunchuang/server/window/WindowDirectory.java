package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All places as they were at one moment; small enough to be kept whole in memory. */
record WindowDirectory(
        Map<CityCode, City> cities,
        Map<CentreId, ServiceCentre> centres,
        Map<WindowId, VirtualWindow> virtualWindows,
        Map<WindowId, CounterWindow> counterWindows,
        Map<KioskId, KioskPlace> kiosks) {

    static WindowDirectory of(
            List<CityRow> cityRows, List<CentreRow> centreRows, List<WindowRow> windowRows, List<KioskRow> kioskRows) {
        Map<CityCode, City> cities =
                index(cityRows.stream().map(CityRow::toCity).toList(), City::code);
        Map<CentreId, ServiceCentre> centres = index(
                centreRows.stream()
                        .map(row -> row.toCentre(cities.get(new CityCode(row.city))))
                        .toList(),
                ServiceCentre::id);
        Map<WindowId, VirtualWindow> virtual = index(
                windowRows.stream()
                        .filter(row -> row.kind == WindowKind.VIRTUAL)
                        .map(row -> row.toVirtual(centres.get(new CentreId(row.centre))))
                        .toList(),
                VirtualWindow::id);
        Map<WindowId, CounterWindow> counters = index(
                windowRows.stream()
                        .filter(row -> row.kind == WindowKind.COUNTER)
                        .map(row -> row.toCounter(centres.get(new CentreId(row.centre))))
                        .toList(),
                CounterWindow::id);
        Map<KioskId, KioskPlace> kiosks = index(
                kioskRows.stream()
                        .map(row -> row.toPlace(
                                centres.get(new CentreId(row.centre)), counters.get(new WindowId(row.counterWindow))))
                        .toList(),
                KioskPlace::id);
        return new WindowDirectory(cities, centres, virtual, counters, kiosks);
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value, (a, b) -> a, LinkedHashMap::new));
    }
}
