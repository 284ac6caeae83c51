package io.yunchuang.server.dialtest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.SplittableRandom;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Bytes that mean nothing, by which a kiosk measures its line while it is in a dial-test that asks for it, and at no other time. */
@Path("/api/dial-tests/line")
public class LineResource {
    /** As much as is worth sending at once; more would only be kept in memory. */
    static final int MOST = 16 * 1024 * 1024;

    /**
     * Random, for what can be compressed on its way would tell of another line; it comes again only after more than any
     * compressor in use looks back (RFC 1951, 32 KiB).
     */
    private static final byte[] NOISE = noise();

    private static final int NOISE_BYTES = 1024 * 1024;

    private final DialTestStore store;
    private final SecurityIdentity caller;

    LineResource(DialTestStore store, SecurityIdentity caller) {
        this.store = store;
        this.caller = caller;
    }

    private static byte[] noise() {
        byte[] noise = new byte[NOISE_BYTES];
        new SplittableRandom().nextBytes(noise);
        return noise;
    }

    private static byte[] noise(int bytes) {
        byte[] much = new byte[bytes];
        for (int at = 0; at < bytes; at += NOISE_BYTES) {
            System.arraycopy(NOISE, 0, much, at, Math.min(NOISE_BYTES, bytes - at));
        }
        return much;
    }

    /**
     * So many bytes for the kiosk that asks. Refuses with {@code DIAL_TEST_UNKNOWN} or {@code FIELD_INVALID}.
     *
     * @param bytes from 1 to 16 MiB
     */
    @GET
    @RolesAllowed("KIOSK")
    public Uni<RestResponse<byte[]>> down(@QueryParam("bytes") int bytes) {
        return requireMeasuring().map(measuring -> {
            if (bytes < 1 || bytes > MOST) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "bytes");
            }
            return ResponseBuilder.ok(noise(bytes))
                    .header("Content-Type", MediaType.APPLICATION_OCTET_STREAM)
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }

    /** Takes what the kiosk sends and keeps nothing of it; answers when all has come. Refuses as {@link #down}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("KIOSK")
    public Uni<Void> up(@Context HttpServerRequest request) {
        request.pause();
        return requireMeasuring().chain(() -> swallow(request));
    }

    private Uni<Void> requireMeasuring() {
        return store.lineMeasuredAt(new KioskId(caller.getPrincipal().getName()))
                .invoke(tests -> {
                    if (tests.isEmpty()) {
                        throw new Refusal(ErrorCode.DIAL_TEST_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> swallow(HttpServerRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            long[] come = {0};
            request.handler(part -> {
                come[0] += part.length();
                if (come[0] > MOST) {
                    request.pause();
                    emitter.fail(new BadMessageException(ErrorCode.FIELD_INVALID, "bytes"));
                }
            });
            request.exceptionHandler(emitter::fail);
            request.endHandler(end -> emitter.complete(null));
            request.resume();
        });
    }
}
