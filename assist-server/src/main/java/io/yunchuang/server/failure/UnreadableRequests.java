package io.yunchuang.server.failure;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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

    /** No JSON, a value that its type refuses, a path that leads nowhere, or a way in which it cannot be used. */
    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException failure) {
        Response answer = failure.getResponse();
        if (failure.getCause() instanceof JacksonException unreadable) {
            return badRequest(unreadable);
        }
        return switch (answer.getStatus()) {
            case 400 -> problem(400, ErrorCode.MESSAGE_MALFORMED);
            case 404 -> problem(404, ErrorCode.NOT_FOUND);
            case 405 -> problem(405, ErrorCode.METHOD_NOT_ALLOWED);
            case 406 -> problem(406, ErrorCode.ANSWER_TYPE_NOT_POSSIBLE);
            case 413 -> problem(413, ErrorCode.MESSAGE_TOO_LARGE);
            case 415 -> problem(415, ErrorCode.CONTENT_TYPE_NOT_ALLOWED);
            default -> answer;
        };
    }

    private Response badRequest(Throwable failure) {
        return problem(400, refusedValue(failure).orElse(ErrorCode.MESSAGE_MALFORMED));
    }

    private static Optional<ErrorCode> refusedValue(Throwable failure) {
        return Causes.of(failure)
                .filter(BadMessageException.class::isInstance)
                .map(bad -> ((BadMessageException) bad).code())
                .findFirst();
    }

    private Response problem(int status, ErrorCode code) {
        // Whoever wanted something else gets JSON all the same: there is nothing else to tell it in.
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refusals.tell(Way.HTTP, code))
                .build();
    }
}
