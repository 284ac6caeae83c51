package io.yunchuang.server.oidc;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.yunchuang.server.access.BegunSignIns;
import io.yunchuang.server.access.BrowserCookie;
import io.yunchuang.server.access.Secrets;
import io.yunchuang.server.access.SignIn;
import io.yunchuang.server.access.SignIn.SignedIn;
import io.yunchuang.server.failure.Failures;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.failure.Refusals;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.server.oidc.SingleSignOn.Arrival;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Single sign-on as browsers walk through it: to the provider, back, and on to the page that was asked for. What goes wrong
 * leads to the login page, which says what.
 */
@Path("/api/oidc")
@PermitAll
public class OidcResource {
    /**
     * Ties an attempt to the browser. The provider sends the browser back from another site, where a strict cookie would
     * stay at home; a lax one comes along, and it is good for nothing else.
     */
    static final BrowserCookie BROWSER = new BrowserCookie("yunchuang-oidc", "/api/oidc", SameSite.LAX);

    private static final Logger LOG = Logger.getLogger(OidcResource.class);
    private static final String CALLBACK = "/api/oidc/callback";
    private static final String LOGIN = "/login";
    private static final int LONGEST = 2_048;

    private final SingleSignOn signOn;
    private final SignIn signIn;
    private final BegunSignIns begun;
    private final ProviderSessions ends;
    private final Refusals refusals;
    private final OidcConfig config;

    OidcResource(
            SingleSignOn signOn,
            SignIn signIn,
            BegunSignIns begun,
            ProviderSessions ends,
            Refusals refusals,
            OidcConfig config) {
        this.signOn = signOn;
        this.signIn = signIn;
        this.begun = begun;
        this.ends = ends;
        this.refusals = refusals;
        this.config = config;
    }

    /**
     * What the login page offers.
     *
     * @param button the label; empty when single sign-on is not configured
     */
    public record Offer(Optional<Localized> button) {}

    /** Whether single sign-on is configured, and how it is called. */
    @GET
    public Offer offer() {
        return new Offer(
                signOn.isOffered()
                        ? Optional.of(new Localized(config.buttonZh(), config.buttonEn()))
                        : Optional.empty());
    }

    /**
     * Sends the browser to the provider.
     *
     * @param to the page of ours that was asked for
     * Too many that nobody finishes end at the login page with {@link ErrorCode#OIDC_LOCKED}.
     *
     * @throws Refusal {@link ErrorCode#NOT_FOUND} when single sign-on is not configured
     */
    @GET
    @Path("/sign-in")
    public Uni<RestResponse<Void>> begin(@QueryParam("to") Optional<String> to, @Context HttpServerRequest request) {
        requireOffered();
        String wanted = to.filter(Landing::isPage).orElse("");
        String browser = BROWSER.value(request).orElseGet(Secrets::token);
        return begun.admit(request)
                .chain(() -> signOn.begin(browser, wanted, callback(request)))
                .map(provider -> ResponseBuilder.<Void>seeOther(provider)
                        .cookie(BROWSER.lasting(browser, config.attemptLifetime(), request))
                        .build())
                .onFailure()
                .recoverWithItem(failure -> toLoginPage(failure, wanted));
    }

    /** Takes the provider's answer. Nothing of it is logged: it holds secrets. */
    @GET
    @Path("/callback")
    public Uni<RestResponse<Void>> answer(
            @QueryParam("state") Optional<String> state,
            @QueryParam("code") Optional<String> code,
            @Context HttpServerRequest request) {
        requireOffered();
        return signOn.take(
                        BROWSER.value(request).orElse(""),
                        state.filter(OidcResource::isShort).orElse(""))
                .chain(found -> found.map(attempt -> finish(attempt, code, request))
                        .orElseGet(() -> Uni.createFrom().item(toLoginPage(new Refusal(ErrorCode.OIDC_EXPIRED), ""))))
                .onFailure()
                .recoverWithItem(failure -> toLoginPage(failure, ""));
    }

    /**
     * Sends a browser whose session here has ended to the provider, which ends its own and sends it back to the login page;
     * at once to the login page when there is nothing to end, or no provider to be reached.
     */
    @GET
    @Path("/sign-out")
    public Uni<RestResponse<Void>> end(@Context HttpServerRequest request) {
        requireOffered();
        return ProviderSessions.PROOF
                .value(request)
                .map(ends::take)
                .orElse(Uni.createFrom().item(Optional.empty()))
                .chain(found -> found.map(token -> signOn.signOut(token, URI.create(own(request) + LOGIN)))
                        .orElse(Uni.createFrom().item(Optional.empty())))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .map(provider -> provider.map(ResponseBuilder::<Void>seeOther)
                        .orElseGet(() -> to(LOGIN))
                        .cookie(ProviderSessions.PROOF.gone(request))
                        .build());
    }

    private Uni<RestResponse<Void>> finish(Attempt attempt, Optional<String> code, HttpServerRequest request) {
        return code.filter(OidcResource::isShort)
                .map(given -> signOn.finish(attempt, given, callback(request)))
                .orElseGet(() -> Uni.createFrom().failure(new Refusal(ErrorCode.OIDC_DENIED)))
                .chain(arrival -> open(arrival, request))
                .map(signedIn -> welcome(signedIn, attempt.wanted()))
                .onFailure()
                .recoverWithItem(failure -> toLoginPage(failure, attempt.wanted()));
    }

    private Uni<SignedIn> open(Arrival arrival, HttpServerRequest request) {
        return begun.finished(request)
                .chain(() -> signIn.open(arrival.member(), request))
                .call(signedIn -> arrival.idToken()
                        .map(token -> ends.keep(Secrets.hash(signedIn.cookie().getValue()), token))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private static RestResponse<Void> welcome(SignedIn signedIn, String wanted) {
        return to(Landing.page(signedIn.member().role(), wanted))
                .cookie(signedIn.cookie())
                .build();
    }

    private RestResponse<Void> toLoginPage(Throwable failure, String wanted) {
        ErrorCode code = Failures.code(failure);
        refusals.count(Way.HTTP, code);
        LOG.infof("Single sign-on ends at the login page: %s", code);
        String back = wanted.isEmpty() ? "" : "&to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return to(LOGIN + "?problem=" + code + back).build();
    }

    /** Not as an absolute address: behind a proxy the server does not know its own. */
    private static ResponseBuilder<Void> to(String page) {
        return ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER).header(HttpHeaders.LOCATION, page);
    }

    private void requireOffered() {
        if (!signOn.isOffered()) {
            throw new Refusal(ErrorCode.NOT_FOUND);
        }
    }

    private URI callback(HttpServerRequest request) {
        return URI.create(own(request) + CALLBACK);
    }

    /** Where browsers reach this server. */
    private String own(HttpServerRequest request) {
        return config.publicAddress()
                .map(address -> address.toString().replaceAll("/+$", ""))
                .orElseGet(() -> request.scheme() + "://" + request.authority());
    }

    private static boolean isShort(String value) {
        return value.length() <= LONGEST;
    }
}
