package io.yunchuang.server.counter;

import io.yunchuang.signaling.protocol.ClerkView.MaterialMark;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.TicketView.CounterPlace;
import io.yunchuang.signaling.protocol.TicketView.Notice;
import io.yunchuang.signaling.protocol.TicketView.NoticeMaterial;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was printed for the citizen. It stays as it was, whatever is edited in the catalogue later; only what the clerk has
 * seen of the materials may still change.
 */
record TicketContent(Localized itemName, Localized permitCity, CounterPlace counter, Notice notice) {
    /** The same with what was seen of the materials; one without a mark is {@code NOT_SEEN}. */
    TicketContent seen(List<MaterialMark> marks) {
        Map<MaterialId, MaterialState> seen = marks.stream()
                .collect(Collectors.toMap(MaterialMark::material, MaterialMark::state, (earlier, later) -> later));
        List<NoticeMaterial> materials = notice.materials().stream()
                .map(material -> in(seen.getOrDefault(material.id(), MaterialState.NOT_SEEN), material))
                .toList();
        return new TicketContent(itemName, permitCity, counter, with(materials));
    }

    private Notice with(List<NoticeMaterial> materials) {
        return new Notice(
                notice.conditions(),
                notice.procedure(),
                notice.promisedWorkingDays(),
                notice.feeCents(),
                notice.legalBasis(),
                materials);
    }

    private static NoticeMaterial in(MaterialState state, NoticeMaterial material) {
        return new NoticeMaterial(
                material.id(),
                material.name(),
                material.requirement(),
                material.acceptanceStandard(),
                material.originals(),
                material.copies(),
                material.form(),
                material.mayBeDeferred(),
                state);
    }
}
