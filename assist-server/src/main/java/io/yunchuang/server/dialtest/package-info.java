/**
 * Dial-tests (拨测): every virtual window proves that it would serve a citizen, before one needs it
 * (DB 31117/Z 002-2025 §5.2.2.2).
 */
@NullMarked
package io.yunchuang.server.dialtest;

import org.jspecify.annotations.NullMarked;
