package io.yunchuang.signaling.protocol;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the kiosk's agent says of one module of DB 31117/Z 002-2025 §5.2.1.3.
 *
 * @param fault the one that makes it {@link ModuleState#FAULT}; otherwise the last one
 * @param checkedAt when it was looked at last
 * @param facts a few words for whoever maintains it, such as model or free space; at most 16, nothing personal
 */
public record ModuleReport(
        DeviceKind kind, ModuleState state, Optional<ModuleFault> fault, Instant checkedAt, Map<String, String> facts) {
    /** Most facts of one module. */
    public static final int MAX_FACTS = 16;

    /** Longest fact in code points. */
    public static final int MAX_FACT = 120;

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    public ModuleReport {
        boolean faultIsNamed = state != ModuleState.FAULT || fault.isPresent();
        if (!faultIsNamed
                || facts.size() > MAX_FACTS
                || !facts.entrySet().stream().allMatch(ModuleReport::isShort)) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "module");
        }
        facts = Map.copyOf(facts);
    }

    private static boolean isShort(Map.Entry<String, String> fact) {
        String value = new PlainText(fact.getValue()).value();
        return NAME.matcher(fact.getKey()).matches() && value.codePointCount(0, value.length()) <= MAX_FACT;
    }
}
