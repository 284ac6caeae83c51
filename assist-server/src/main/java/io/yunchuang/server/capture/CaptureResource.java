package io.yunchuang.server.capture;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.capture.CaptureChanges.Doing;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.RetakeReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The captures of a call. What is done to them is done by the clerk of the call; {@link CaptureRights} finds out who he is. */
@Path("/api/calls/{call}/captures")
public class CaptureResource {
    /** Whatever a capture contains, a browser that is led to its address runs nothing of it. */
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final CaptureRights rights;
    private final CaptureDesk desk;
    private final CaptureFiles files;
    private final CaptureContents contents;
    private final KeySafe safe;
    private final CaptureConfig config;

    CaptureResource(
            CaptureRights rights,
            CaptureDesk desk,
            CaptureFiles files,
            CaptureContents contents,
            KeySafe safe,
            CaptureConfig config) {
        this.rights = rights;
        this.desk = desk;
        this.files = files;
        this.contents = contents;
        this.safe = safe;
        this.config = config;
    }

    /** Why a document is to be laid down again. */
    public record Retake(
            @Nullable RetakeReason reason, @Nullable PlainText text) {}

    /** What a capture shows; nothing in particular when absent. */
    public record Assignment(Optional<MaterialId> material) {}

    /** Captures in an order. */
    public record Listing(@Nullable List<CaptureId> captures) {
        List<CaptureId> required() {
            if (captures == null) {
                throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
            }
            return captures;
        }
    }

    /** Keeps what the kiosk has taken: the file is the body, whatever its type and name are said to be. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("KIOSK")
    public Uni<RestResponse<Capture>> take(@PathParam("call") UUID call, @Context HttpServerRequest request) {
        request.pause();
        safe.require();
        return rights.talkAtKiosk(call)
                .chain(talk -> body(request).chain(body -> files.take(doing(talk, "capture.taken"), body)))
                .map(capture -> ResponseBuilder.create(RestResponse.Status.CREATED, capture)
                        .build());
    }

    /** All of the call, in the clerk's order. */
    @GET
    @RolesAllowed({"CLERK", "COUNTER"})
    public Uni<List<Capture>> list(@PathParam("call") UUID call) {
        return rights.readableByStaff(call).chain(readable -> desk.list(readable.id()));
    }

    /** The picture or document. */
    @GET
    @Path("/{capture}")
    @RolesAllowed({"CLERK", "COUNTER"})
    public Uni<RestResponse<byte[]>> content(@PathParam("call") UUID call, @PathParam("capture") UUID capture) {
        return rights.readableByStaff(call)
                .chain(readable -> contents.read(readable.id(), new CaptureId(capture)))
                .map(CaptureResource::answer);
    }

    /** The picture as it was taken, until a cropped one is accepted. */
    @GET
    @Path("/{capture}/original")
    @RolesAllowed("CLERK")
    public Uni<RestResponse<byte[]>> original(@PathParam("call") UUID call, @PathParam("capture") UUID capture) {
        return rights.inClerksHand(call)
                .chain(own -> contents.original(own.id(), new CaptureId(capture)))
                .map(CaptureResource::answer);
    }

    /** Shows a cropped picture, the body, instead of the original. */
    @PUT
    @Path("/{capture}/content")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("CLERK")
    public Uni<Void> crop(
            @PathParam("call") UUID call, @PathParam("capture") UUID capture, @Context HttpServerRequest request) {
        request.pause();
        return rights.inClerksHand(call)
                .chain(own -> body(request)
                        .chain(body -> files.crop(doing(own, "capture.cropped"), new CaptureId(capture), body)));
    }

    /** It is good. */
    @PUT
    @Path("/{capture}/acceptance")
    @RolesAllowed("CLERK")
    public Uni<Void> accept(@PathParam("call") UUID call, @PathParam("capture") UUID capture) {
        return change(call, capture, "capture.accepted", desk::accept);
    }

    /** It is to be taken again. */
    @PUT
    @Path("/{capture}/retake")
    @RolesAllowed("CLERK")
    public Uni<Void> retake(@PathParam("call") UUID call, @PathParam("capture") UUID capture, @Nullable Retake retake) {
        RetakeReason reason = Optional.ofNullable(retake)
                .map(Retake::reason)
                .orElseThrow(() -> new Refusal(ErrorCode.MESSAGE_MALFORMED));
        PlainText text = Optional.ofNullable(retake).map(Retake::text).orElse(PlainText.EMPTY);
        return change(call, capture, "capture.retake", (doing, id) -> desk.askAgain(doing, id, reason, text));
    }

    /** It shows that material. */
    @PUT
    @Path("/{capture}/material")
    @RolesAllowed("CLERK")
    public Uni<Void> assign(@PathParam("call") UUID call, @PathParam("capture") UUID capture, @Nullable Assignment to) {
        Optional<MaterialId> material = Optional.ofNullable(to).flatMap(Assignment::material);
        return change(call, capture, "capture.assigned", (doing, id) -> desk.assign(doing, id, material));
    }

    /** Destroys it. */
    @DELETE
    @Path("/{capture}")
    @RolesAllowed("CLERK")
    public Uni<Void> delete(@PathParam("call") UUID call, @PathParam("capture") UUID capture) {
        return change(call, capture, "capture.deleted", desk::delete);
    }

    /** Puts all of the call into that order. */
    @PUT
    @Path("/order")
    @RolesAllowed("CLERK")
    public Uni<Void> order(@PathParam("call") UUID call, @Nullable Listing listing) {
        List<CaptureId> ids = required(listing);
        return rights.inClerksHand(call).chain(own -> desk.order(doing(own, "capture.ordered"), ids));
    }

    /** Makes one PDF of those, in that order. */
    @POST
    @Path("/pdf")
    @RolesAllowed("CLERK")
    public Uni<RestResponse<Capture>> merge(@PathParam("call") UUID call, @Nullable Listing listing) {
        List<CaptureId> ids = required(listing);
        return rights.inClerksHand(call)
                .chain(own -> files.merge(doing(own, "capture.merged"), ids))
                .map(capture -> ResponseBuilder.create(RestResponse.Status.CREATED, capture)
                        .build());
    }

    private Uni<Void> change(UUID call, UUID capture, String action, BiFunction<Doing, CaptureId, Uni<Void>> change) {
        return rights.inClerksHand(call).chain(own -> change.apply(doing(own, action), new CaptureId(capture)));
    }

    private Doing doing(Call call, String action) {
        return new Doing(call, rights.name(), action);
    }

    private Uni<byte[]> body(HttpServerRequest request) {
        return UploadBody.read(request, config.maxSize().asLongValue());
    }

    private static List<CaptureId> required(@Nullable Listing listing) {
        if (listing == null) {
            throw new Refusal(ErrorCode.MESSAGE_MALFORMED);
        }
        return listing.required();
    }

    private static RestResponse<byte[]> answer(CaptureContents.Content content) {
        return ResponseBuilder.ok(content.bytes())
                .header("Content-Type", content.kind().mediaType())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + content.kind().fileName() + "\"")
                .header("Content-Security-Policy", SANDBOX)
                .header("Cache-Control", "no-store")
                .build();
    }
}
