package io.yunchuang.server.capture;

import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import javax.crypto.SecretKey;

/**
 * Wraps and unwraps: the master key wraps the key of a call, that one wraps the keys of its captures, and those seal the
 * contents. Whoever destroys a key destroys everything below it.
 */
@ApplicationScoped
class CallKeys {
    private final KeySafe safe;
    private final Clock clock;

    CallKeys(KeySafe safe, Clock clock) {
        this.safe = safe;
        this.clock = clock;
    }

    /** A new key for a call, wrapped by the current master key. Refuses with {@code CAPTURES_OFF} without one. */
    CallKeyRow make(CallId call) {
        CallKeyRow row = new CallKeyRow();
        row.call = call.value();
        row.madeAt = clock.instant();
        wrap(row, Sealing.newKey(), safe.require());
        return row;
    }

    /** The key of a call. Refuses with {@code CAPTURE_KEY_UNKNOWN} when its master key is not there. */
    SecretKey open(CallKeyRow row) {
        SecretKey master =
                safe.require().key(row.masterKey).orElseThrow(() -> new Refusal(ErrorCode.CAPTURE_KEY_UNKNOWN));
        try {
            return Sealing.unwrap(master, place(row), row.wrapped);
        } catch (Sealing.Broken e) {
            throw new Refusal(ErrorCode.CAPTURE_KEY_UNKNOWN);
        }
    }

    /** Wraps the key of a call with the current master key; what it has sealed stays as it is. */
    void rewrap(CallKeyRow row) {
        wrap(row, open(row), safe.require());
    }

    private static void wrap(CallKeyRow row, SecretKey key, MasterKeys keys) {
        row.masterKey = keys.current().id();
        row.wrapped = Sealing.wrap(keys.current().key(), place(row), key);
    }

    /** Seals a new content; the row has its key already, or is given one. */
    ContentRow seal(SecretKey callKey, CaptureRow row, ContentVersion version, CleanFile file) throws Sealing.Broken {
        ContentRow content = new ContentRow();
        content.capture = row.id;
        content.version = version;
        content.kind = file.kind();
        content.sealed = Sealing.seal(keyOf(callKey, row), place(row, version), file.bytes());
        return content;
    }

    /** @throws Sealing.Broken when the rows were changed by somebody without the keys */
    byte[] open(SecretKey callKey, CaptureRow row, ContentRow content) throws Sealing.Broken {
        return Sealing.open(keyOf(callKey, row), place(row, content.version), content.sealed);
    }

    /** A key for a capture, wrapped by its call's. */
    void giveKey(SecretKey callKey, CaptureRow row) {
        row.wrappedKey = Sealing.wrap(callKey, place(row), Sealing.newKey());
    }

    private static SecretKey keyOf(SecretKey callKey, CaptureRow row) throws Sealing.Broken {
        return Sealing.unwrap(callKey, place(row), row.wrappedKey);
    }

    private static String place(CallKeyRow row) {
        return "call " + row.call + " " + row.masterKey;
    }

    private static String place(CaptureRow row) {
        return "capture " + row.call + " " + row.id;
    }

    private static String place(CaptureRow row, ContentVersion version) {
        return "content " + row.call + " " + row.id + " " + version;
    }
}
