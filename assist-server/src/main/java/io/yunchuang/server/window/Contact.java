package io.yunchuang.server.window;

import java.util.Optional;

/**
 * How an office is reached; kept current by its staff (DB 31117/Z 002-2025 §5.2.2.2).
 *
 * @param phone as dialled, for example {@code 021-00000000}; empty when there is none
 */
public record Contact(String phone, Optional<String> email) {}
