package io.yunchuang.server.testing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's count of refusals, as somebody sees it who looks at the metrics before and after. */
@ApplicationScoped
public class RefusalCount {
    private final MeterRegistry meters;

    RefusalCount(MeterRegistry meters) {
        this.meters = meters;
    }

    /** What was counted while that was done, as often as it was: way and code, for example {@code http NOT_ALLOWED}. */
    public List<String> during(Runnable deed) {
        Map<String, Integer> before = counted();
        deed.run();
        return counted().entrySet().stream()
                .flatMap(now ->
                        Collections.nCopies(now.getValue() - before.getOrDefault(now.getKey(), 0), now.getKey())
                                .stream())
                .toList();
    }

    private Map<String, Integer> counted() {
        return meters.find("yunchuang.refusals").counters().stream()
                .collect(Collectors.toMap(
                        counter -> tag(counter, "way") + " " + tag(counter, "code"), counter -> (int) counter.count()));
    }

    private static String tag(Counter counter, String name) {
        return counter.getId().getTag(name);
    }
}
