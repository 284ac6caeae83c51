package io.yunchuang.server.capture;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.util.Optional;

/** Reads what is uploaded as it comes, and no more of it than is allowed. */
final class UploadBody {
    private UploadBody() {}

    /**
     * The whole body; refuses with {@code CAPTURE_TOO_LARGE} as soon as it is longer than that, and with
     * {@code CAPTURE_DAMAGED} when it breaks off.
     */
    static Uni<byte[]> read(HttpServerRequest request, long atMost) {
        if (announced(request) > atMost) {
            return Uni.createFrom().failure(new Refusal(ErrorCode.CAPTURE_TOO_LARGE));
        }
        return Uni.createFrom().emitter(emitter -> {
            Buffer body = Buffer.buffer();
            request.handler(part -> {
                if (body.length() + part.length() <= atMost) {
                    body.appendBuffer(part);
                } else {
                    request.pause();
                    emitter.fail(new Refusal(ErrorCode.CAPTURE_TOO_LARGE));
                }
            });
            request.exceptionHandler(gone -> emitter.fail(new Refusal(ErrorCode.CAPTURE_DAMAGED)));
            request.endHandler(end -> emitter.complete(body.getBytes()));
            request.resume();
        });
    }

    private static long announced(HttpServerRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Content-Length"))
                    .map(Long::parseLong)
                    .orElse(0L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
