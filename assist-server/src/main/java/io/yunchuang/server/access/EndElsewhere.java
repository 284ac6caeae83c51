package io.yunchuang.server.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** Knows which sessions began elsewhere, so that a logout can end them there, too. */
public interface EndElsewhere {
    /**
     * Where the browser goes on to for that.
     *
     * @param page of this server
     * @param proof cookie by which that page knows the browser
     */
    record Onward(String page, NewCookie proof) {
        /** Never the cookie. */
        @Override
        public String toString() {
            return "Onward[" + page + "]";
        }
    }

    /**
     * Asked once, when a session is ended by whoever has it; empty when it began here.
     *
     * @param session {@link Secrets#hash} of its token
     */
    Uni<Optional<Onward>> of(String session, HttpServerRequest request);
}
