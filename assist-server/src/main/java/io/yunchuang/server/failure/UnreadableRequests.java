package io.yunchuang.server.failure;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Requests that never reach a capability: what was wrong with them, as a {@link Problem} like every other failure. */
final class UnreadableRequests {
    private final Refusals refusals;

    UnreadableRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    /** JSON of another shape than asked for. */
    @ServerExceptionMapper
    Response otherShape(MismatchedInputException mismatch) {
        return badRequest(mismatch);
    }

    /** No JSON, a value that its type refuses, or a path that leads nowhere. */
    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException failure) {
        Response answer = failure.getResponse();
        if (failure.getCause() instanceof JacksonException unreadable) {
            return badRequest(unreadable);
        }
        return switch (answer.getStatus()) {
            case 400 -> problem(400, ErrorCode.MESSAGE_MALFORMED);
            case 404 -> problem(404, ErrorCode.NOT_FOUND);
            default -> answer;
        };
    }

    private Response badRequest(Throwable failure) {
        return problem(400, refusedValue(failure).orElse(ErrorCode.MESSAGE_MALFORMED));
    }

    private static Optional<ErrorCode> refusedValue(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(BadMessageException.class::isInstance)
                .map(bad -> ((BadMessageException) bad).code())
                .findFirst();
    }

    private Response problem(int status, ErrorCode code) {
        return Response.status(status).entity(refusals.tell(Way.HTTP, code)).build();
    }
}
