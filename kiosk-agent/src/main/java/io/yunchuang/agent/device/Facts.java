package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.ModuleReport;
import java.awt.Dimension;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A few words about a module for whoever maintains it. Drivers name devices as they like, so that every value is brought
 * into the form that {@link ModuleReport} allows; nothing personal belongs here.
 */
record Facts(Map<String, String> values) {
    static final Facts NONE = new Facts(Map.of());

    Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Facts of(String name, String value) {
        return NONE.with(name, value);
    }

    Facts with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, printable(value));
        return new Facts(more);
    }

    Facts with(String name, long value) {
        return with(name, Long.toString(value));
    }

    Facts with(String name, boolean value) {
        return with(name, value ? "yes" : "no");
    }

    Facts with(String name, Dimension value) {
        return with(name, value.width + "×" + value.height);
    }

    /** What is not known is not said. */
    Facts withKnown(String name, Optional<?> value) {
        return value.map(known -> with(name, known.toString())).orElse(this);
    }

    /** Control characters, bidirectional overrides and broken code points become blanks. */
    private static String printable(String raw) {
        int[] kept = raw.codePoints()
                .map(c -> Character.isISOControl(c) || ofNoUse(Character.getType(c)) ? ' ' : c)
                .limit(ModuleReport.MAX_FACT)
                .toArray();
        return new String(kept, 0, kept.length).strip();
    }

    private static boolean ofNoUse(int type) {
        return type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
