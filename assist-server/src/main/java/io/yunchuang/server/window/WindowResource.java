package io.yunchuang.server.window;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.signaling.protocol.CentreId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The cities for everybody, its own place for a kiosk, and everything for managers. */
@Path("/api/window")
public class WindowResource {
    private final WindowRegistry registry;
    private final WindowStore store;
    private final PlaceEditor editor;
    private final SecurityIdentity caller;

    WindowResource(WindowRegistry registry, WindowStore store, PlaceEditor editor, SecurityIdentity caller) {
        this.registry = registry;
        this.store = store;
        this.editor = editor;
        this.caller = caller;
    }

    /** The nine cities in the standard's order. */
    @GET
    @Path("/cities")
    @RolesAllowed({"KIOSK", "ATTENDANT", "CLERK", "COUNTER", "MANAGER"})
    public Uni<List<City>> cities() {
        return registry.cities();
    }

    /** Where the asking kiosk stands. */
    @GET
    @Path("/kiosk")
    @RolesAllowed("KIOSK")
    public Uni<KioskPlace> kiosk() {
        return registry.kiosk(new KioskId(caller.getPrincipal().getName()))
                .map(place -> place.orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN)));
    }

    /** All centres, windows and kiosks. */
    @GET
    @Path("/places")
    @RolesAllowed("MANAGER")
    public Uni<PlaceDetails.All> places() {
        return store.details();
    }

    /** Adds a centre; {@code EDIT_CONFLICT} when the id is taken. */
    @POST
    @Path("/centres/{id}")
    @ResponseStatus(201)
    @RolesAllowed("MANAGER")
    public Uni<PlaceDetails.Centre> addCentre(@PathParam("id") CentreId id, PlaceEdit.Centre edit) {
        return editor.addCentre(id.value(), edit.checked(), manager());
    }

    /** Edits a centre; {@code EDIT_CONFLICT} when somebody else has since. */
    @PUT
    @Path("/centres/{id}")
    @RolesAllowed("MANAGER")
    public Uni<PlaceDetails.Centre> editCentre(@PathParam("id") CentreId id, PlaceEdit.Centre edit) {
        return editor.editCentre(id.value(), edit.checked(), manager());
    }

    /** Adds a window; {@code EDIT_CONFLICT} when the id is taken. */
    @POST
    @Path("/windows/{id}")
    @ResponseStatus(201)
    @RolesAllowed("MANAGER")
    public Uni<PlaceDetails.Window> addWindow(@PathParam("id") WindowId id, PlaceEdit.Window edit) {
        return editor.addWindow(id.value(), edit.checked(), manager());
    }

    /** Edits a window; {@code EDIT_CONFLICT} when somebody else has since. */
    @PUT
    @Path("/windows/{id}")
    @RolesAllowed("MANAGER")
    public Uni<PlaceDetails.Window> editWindow(@PathParam("id") WindowId id, PlaceEdit.Window edit) {
        return editor.editWindow(id.value(), edit.checked(), manager());
    }

    /** The contact data of that virtual window are right as they are (DB 31117/Z 002-2025 §5.2.2.2). */
    @POST
    @Path("/windows/{id}/contact-confirmation")
    @RolesAllowed("MANAGER")
    public Uni<Void> confirmContact(@PathParam("id") WindowId id) {
        return editor.confirmContact(id, manager());
    }

    /** Adds a kiosk; {@code EDIT_CONFLICT} when the id is taken. */
    @POST
    @Path("/kiosks/{id}")
    @ResponseStatus(201)
    @RolesAllowed("MANAGER")
    public Uni<PlaceDetails.Kiosk> addKiosk(@PathParam("id") KioskId id, PlaceEdit.Kiosk edit) {
        return editor.addKiosk(id.value(), edit.checked(), manager());
    }

    /** Edits a kiosk; {@code EDIT_CONFLICT} when somebody else has since. */
    @PUT
    @Path("/kiosks/{id}")
    @RolesAllowed("MANAGER")
    public Uni<PlaceDetails.Kiosk> editKiosk(@PathParam("id") KioskId id, PlaceEdit.Kiosk edit) {
        return editor.editKiosk(id.value(), edit.checked(), manager());
    }

    private StaffId manager() {
        return new StaffId(caller.getPrincipal().getName());
    }
}
