package io.yunchuang.server.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The keys of calls under master keys that come and go. */
final class CallKeysTest {
    private static final CallId CALL = new CallId(UUID.fromString("5c1b7c6e-3f56-4f0b-8a2b-3f0f9f1d2c33"));
    private static final String OLD = newKey();
    private static final String NEW = newKey();

    @Test
    void without_a_master_key_no_call_gets_one() {
        CallKeys off = new CallKeys(new KeySafe(Optional.empty()), Clock.systemUTC());
        refused(ErrorCode.CAPTURES_OFF, () -> off.make(CALL));
        CallKeyRow row = under(OLD).make(CALL);
        refused(ErrorCode.CAPTURES_OFF, () -> off.open(row));
    }

    @Test
    void wrapped_anew_it_is_the_same_key_and_needs_the_earlier_master_key_no_longer() {
        CallKeyRow row = under(OLD).make(CALL);
        SecretKey key = under(OLD).open(row);
        refused(ErrorCode.CAPTURE_KEY_UNKNOWN, () -> under(NEW).open(row));
        under(NEW, OLD).rewrap(row);
        assertThat(under(NEW).open(row)).isEqualTo(key);
        refused(ErrorCode.CAPTURE_KEY_UNKNOWN, () -> under(OLD).open(row));
    }

    @Test
    void a_wrapped_key_is_good_for_its_own_call_only() {
        CallKeyRow row = under(OLD).make(CALL);
        row.call = UUID.fromString("0b0f6a52-6f3b-4d0e-9f43-0d1f6b1f7a11");
        refused(ErrorCode.CAPTURE_KEY_UNKNOWN, () -> under(OLD).open(row));
    }

    private static CallKeys under(String current, String... earlier) {
        return new CallKeys(new KeySafe(Optional.of(MasterKeys.of(current, List.of(earlier)))), Clock.systemUTC());
    }

    private static void refused(ErrorCode code, ThrowingCallable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .extracting(refusal -> refusal.code())
                .isEqualTo(code);
    }

    private static String newKey() {
        return Base64.getEncoder().encodeToString(Sealing.newKey().getEncoded());
    }
}
