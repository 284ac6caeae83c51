package io.yunchuang.signaling.dialtest;

import io.yunchuang.signaling.protocol.DialTestWord;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;

/**
 * Who has said in an attended dial-test whether people see and hear each other, and what.
 *
 * @param name as the clerk was called then, so that a report of an old test still names whoever it was
 */
public record DialTestConfirmation(StaffId by, Localized name, Instant at, DialTestWord word) {}
