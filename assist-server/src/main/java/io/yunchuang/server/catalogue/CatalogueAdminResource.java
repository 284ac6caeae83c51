package io.yunchuang.server.catalogue;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.text.Typed;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue for managers: what every city publishes, its history, and what would be answered if. */
@Path("/api/catalogue")
@RolesAllowed("MANAGER")
public class CatalogueAdminResource {
    private final CatalogueStore store;
    private final CatalogueEditor editor;
    private final EligibilityService eligibility;
    private final SecurityIdentity caller;

    CatalogueAdminResource(
            CatalogueStore store, CatalogueEditor editor, EligibilityService eligibility, SecurityIdentity caller) {
        this.store = store;
        this.editor = editor;
        this.eligibility = eligibility;
        this.caller = caller;
    }

    /** All items with what that city publishes of them. */
    @GET
    @Path("/sheets")
    public Uni<List<SheetLine>> sheets(@QueryParam("permitCity") CityCode permitCity) {
        return store.lines(Typed.required(permitCity, "permitCity"));
    }

    /** All items, or the one with that number, with how every city handles them. */
    @GET
    @Path("/modes")
    public Uni<List<ItemModes>> modes(@QueryParam("item") Optional<Integer> item) {
        return store.modes(item);
    }

    /** Publishes a new version of the item in that city; {@code EDIT_CONFLICT} when somebody else has since. */
    @PUT
    @Path("/items/{number}/sheets/{city}")
    public Uni<ItemSheet> editSheet(@PathParam("number") int number, @PathParam("city") CityCode city, SheetEdit edit) {
        return editor.editSheet(number, city, Typed.required(edit, "body"), manager());
    }

    /** Renames or refiles an item in all cities; {@code EDIT_CONFLICT} when somebody else has since. */
    @PUT
    @Path("/items/{number}")
    public Uni<ItemDetails> editItem(@PathParam("number") int number, ItemEdit edit) {
        return editor.editItem(number, Typed.required(edit, "body").checked(), manager());
    }

    /** All versions of the item in that city, newest first. */
    @GET
    @Path("/items/{number}/versions")
    public Uni<List<VersionEntry>> versions(
            @PathParam("number") int number, @QueryParam("permitCity") CityCode permitCity) {
        return store.history(number, Typed.required(permitCity, "permitCity"))
                .map(rows -> rows.stream().map(ItemVersionRow::toEntry).toList());
    }

    /** What changed from one version to another of the same item; {@code NOT_FOUND} when there is no such version. */
    @GET
    @Path("/versions/{id}/differences")
    public Uni<List<FieldChange>> differences(@PathParam("id") UUID id, @QueryParam("from") UUID from) {
        return version(Typed.required(from, "from"))
                .chain(before -> version(id).map(after -> SheetDiff.between(before.sheet, after.sheet)));
    }

    /** All revisions of what the item is in every city, newest first. */
    @GET
    @Path("/items/{number}/revisions")
    public Uni<List<ItemRevision>> revisions(@PathParam("number") int number) {
        return store.revisions(number).map(ItemRevision::history);
    }

    /** What changed from one revision of the item to another; {@code NOT_FOUND} when there is no such revision. */
    @GET
    @Path("/items/{number}/revisions/{to}/differences")
    public Uni<List<FieldChange>> revisionDifferences(
            @PathParam("number") int number, @PathParam("to") int to, @QueryParam("from") Integer from) {
        return revision(number, Typed.required(from, "from"))
                .chain(before -> revision(number, to).map(after -> SheetDiff.between(before.toLine(), after.toLine())));
    }

    /** What the citizen at that kiosk would be told. */
    @POST
    @Path("/what-if")
    public Uni<WhatIf.Answer> whatIf(WhatIf asked) {
        return eligibility.whatIf(Typed.required(asked, "body").checked());
    }

    private Uni<ItemVersionRow> version(UUID id) {
        return store.version(new ItemVersionId(id))
                .map((Optional<ItemVersionRow> row) -> row.orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND)));
    }

    private Uni<ItemRevisionRow> revision(int item, int revision) {
        return store.revision(item, revision)
                .map((Optional<ItemRevisionRow> row) -> row.orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND)));
    }

    private StaffId manager() {
        return new StaffId(caller.getPrincipal().getName());
    }
}
