package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.catalogue.Catalogue;
import io.yunchuang.server.catalogue.Category;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.server.staff.ClerkProfile;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.TargetStanding;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.queue.ClerkDuty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** To whom calls can be handed on (转接), how it is with them, and what they are called. */
@ApplicationScoped
class TransferTargets {
    private final StaffDirectory staff;
    private final ClerkDuties duties;
    private final WindowRegistry windows;
    private final Catalogue catalogue;

    TransferTargets(StaffDirectory staff, ClerkDuties duties, WindowRegistry windows, Catalogue catalogue) {
        this.staff = staff;
        this.duties = duties;
        this.windows = windows;
        this.catalogue = catalogue;
    }

    /** How it is with a target, for that clerk who has a call of that category. */
    Uni<TargetStanding> standing(TransferTarget target, StaffId clerk, CategoryCode category) {
        return facts().map(facts -> facts.standing(target, clerk, category));
    }

    /** To whom that clerk may hand a call of that category on. */
    Uni<TransferFacts.Choices> choices(StaffId clerk, CategoryCode category) {
        return facts().map(facts -> facts.choices(clerk, category));
    }

    /** What a target is called; its id when it is not there any more. */
    Uni<Localized> name(TransferTarget target) {
        return switch (target) {
            case TransferTarget.Window t ->
                windows.virtualWindow(t.id()).map(found -> named(found.map(TransferTargets::name), t.id().value()));
            case TransferTarget.Clerk t ->
                staff.clerk(t.id()).map(found -> named(found.map(ClerkProfile::name), t.id().value()));
            case TransferTarget.Skill t ->
                catalogue
                        .categories()
                        .map(all -> named(
                                all.stream()
                                        .filter(known -> known.code().equals(t.category()))
                                        .findFirst()
                                        .map(Category::name),
                                t.category().value()));
        };
    }

    private static Localized named(Optional<Localized> name, String id) {
        return name.orElseGet(() -> new Localized(id, id));
    }

    /** Windows of different centres have the same name. */
    private static Localized name(VirtualWindow window) {
        return new Localized(
                window.centreName().zh() + " " + window.name().zh(),
                window.centreName().en() + ", " + window.name().en());
    }

    /** One after the other: they share a database session. */
    private Uni<TransferFacts> facts() {
        return Uni.combine()
                .all()
                .unis(staff.clerks(), duties.all(), windows.virtualWindows(), catalogue.categories())
                .usingConcurrencyOf(1)
                .with((clerks, known, virtual, categories) -> new TransferFacts(
                        clerks,
                        known.stream().collect(Collectors.toMap(ClerkDuty::clerk, Function.identity())),
                        virtual,
                        categories));
    }
}
