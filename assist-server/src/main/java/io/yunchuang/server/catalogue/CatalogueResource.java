package io.yunchuang.server.catalogue;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.text.Typed;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.KioskId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue for kiosks and staff. */
@Path("/api/catalogue")
@RolesAllowed({"KIOSK", "ATTENDANT", "CLERK", "COUNTER", "MANAGER"})
public class CatalogueResource {
    private static final CacheControl FOREVER = forever();

    private final Catalogue catalogue;
    private final ItemIndexCache index;
    private final WindowRegistry windows;
    private final EligibilityService eligibility;
    private final SecurityIdentity caller;

    CatalogueResource(
            Catalogue catalogue,
            ItemIndexCache index,
            WindowRegistry windows,
            EligibilityService eligibility,
            SecurityIdentity caller) {
        this.catalogue = catalogue;
        this.index = index;
        this.windows = windows;
        this.eligibility = eligibility;
        this.caller = caller;
    }

    /** All items ({@link ItemLine}) in the standard's order; 304 when the caller's are still right. */
    @GET
    @Path("/items")
    public Uni<Response> items(@Context Request request) {
        return index.index().map(known -> {
            EntityTag tag = new EntityTag(known.tag());
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
            return (unchanged == null ? Response.ok(known.items()) : unchanged)
                    .tag(tag)
                    .build();
        });
    }

    /** All categories in the order in which they are shown. */
    @GET
    @Path("/categories")
    public Uni<List<Category>> categories() {
        return catalogue.categories();
    }

    /**
     * How that city handles the item now. {@code ITEM_UNKNOWN}, {@code CITY_UNKNOWN}, or {@code NOT_FOUND} when the city
     * has not published it.
     */
    @GET
    @Path("/items/{number}")
    public Uni<ItemSheet> sheet(@PathParam("number") int number, @QueryParam("permitCity") CityCode permitCity) {
        Typed.required(permitCity, "permitCity");
        return catalogue
                .item(number)
                .map(item -> item.orElseThrow(() -> new Refusal(ErrorCode.ITEM_UNKNOWN)))
                .chain(() -> windows.city(permitCity))
                .map(city -> city.orElseThrow(() -> new Refusal(ErrorCode.CITY_UNKNOWN)))
                .chain(() -> catalogue.current(number, permitCity))
                .map(CatalogueResource::found);
    }

    /** A version as it was published; {@code NOT_FOUND} when there is none. It never changes. */
    @GET
    @Path("/versions/{id}")
    public Uni<Response> version(@PathParam("id") UUID id) {
        return catalogue
                .version(new ItemVersionId(id))
                .map(CatalogueResource::found)
                .map(sheet -> Response.ok(sheet).cacheControl(FOREVER).build());
    }

    /** Whether the asking kiosk's citizen may call for that item. */
    @GET
    @Path("/eligibility")
    @RolesAllowed({"KIOSK", "ATTENDANT"})
    public Uni<Decision> eligibility(
            @QueryParam("item") int item,
            @QueryParam("permitCity") CityCode permitCity,
            @QueryParam("applicant") ApplicantKind applicant) {
        return eligibility.forKiosk(
                new KioskId(caller.getPrincipal().getName()),
                item,
                Typed.required(permitCity, "permitCity"),
                Typed.required(applicant, "applicant"));
    }

    private static ItemSheet found(Optional<ItemSheet> sheet) {
        return sheet.orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
    }

    private static CacheControl forever() {
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setNoTransform(false);
        cache.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cache.getCacheExtension().put("immutable", "");
        return cache;
    }
}
