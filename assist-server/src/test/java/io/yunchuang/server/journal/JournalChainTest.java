package io.yunchuang.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.journal.JournalChain.Broken;
import io.yunchuang.server.journal.JournalChain.Flaw;
import io.yunchuang.server.journal.JournalChain.Walked;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ControlKind;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.FrontWindow;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The chain shows every change, whatever was changed. */
class JournalChainTest {
    private static final Instant FROM = Instant.parse("2026-11-20T02:00:00Z");

    private static JournalEntry entry(long sequence) {
        return new JournalEntry(
                sequence,
                new CallId(new UUID(1, sequence)),
                new LeaseId(new UUID(2, sequence)),
                new KioskId("kiosk-songjiang-1"),
                new StaffId("clerk-jiaxing-1"),
                Optional.empty(),
                ControlScope.POINTER,
                FROM,
                FROM.plusSeconds(sequence),
                true,
                Map.of(ControlKind.WHEEL, 1, ControlKind.MOVE, 412, ControlKind.BUTTON, 18),
                3,
                List.of(new FrontWindow(new PlainText("国家医保服务平台"), Optional.of("a.example"), FROM)));
    }

    /** Four sound links. */
    private static List<JournalRow> chain() {
        List<JournalRow> links = new ArrayList<>();
        String previous = Walked.NOTHING.hash();
        for (long sequence = 1; sequence <= 4; sequence++) {
            JournalRow link = link(entry(sequence), previous);
            links.add(link);
            previous = link.hash;
        }
        return links;
    }

    private static JournalRow link(JournalEntry entry, String previous) {
        JournalRow link = new JournalRow();
        link.sequence = entry.sequence();
        link.call = entry.call().value();
        link.lease = entry.lease().value();
        link.entry = JournalChain.json(entry);
        link.previous = previous;
        link.hash = JournalChain.hash(previous, link.entry);
        return link;
    }

    private static final String HEAD = chain().getLast().hash;

    private static Optional<Broken> walk(List<JournalRow> links) {
        Walked walked = Walked.NOTHING;
        for (JournalRow link : links) {
            Optional<Broken> flaw = JournalChain.flaw(walked, link);
            if (flaw.isPresent()) {
                return flaw;
            }
            walked = new Walked(link.sequence, link.hash);
        }
        return JournalChain.flawAtEnd(walked, 4, HEAD);
    }

    @Test
    void a_sound_chain_has_no_flaw() {
        assertThat(walk(chain())).isEmpty();
    }

    @Test
    void the_same_entry_is_always_written_in_the_same_way() {
        assertThat(JournalChain.json(entry(1)))
                .isEqualTo(JournalChain.json(JournalChain.entry(JournalChain.json(entry(1)))))
                .startsWith("{\"call\":")
                .contains("\"events\":{\"MOVE\":412,\"BUTTON\":18,\"WHEEL\":1}");
    }

    @Test
    void a_changed_entry_is_found() {
        List<JournalRow> links = chain();
        links.get(1).entry = links.get(1).entry.replace("412", "4");
        assertThat(walk(links)).contains(new Broken(2, Flaw.CHANGED));
    }

    @Test
    void a_changed_entry_with_a_new_hash_is_found_at_the_next_one() {
        List<JournalRow> links = chain();
        JournalRow forged = links.get(1);
        forged.entry = forged.entry.replace("412", "4");
        forged.hash = JournalChain.hash(forged.previous, forged.entry);
        assertThat(walk(links)).contains(new Broken(3, Flaw.MISPLACED));
    }

    @Test
    void a_last_entry_with_a_new_hash_is_found_at_the_head() {
        List<JournalRow> links = chain();
        JournalRow forged = links.getLast();
        forged.entry = forged.entry.replace("412", "4");
        forged.hash = JournalChain.hash(forged.previous, forged.entry);
        assertThat(walk(links)).contains(new Broken(5, Flaw.WRONG_END));
    }

    @Test
    void a_deleted_entry_is_found_wherever_it_was() {
        for (int at = 0; at < 3; at++) {
            List<JournalRow> links = chain();
            links.remove(at);
            assertThat(walk(links)).contains(new Broken(at + 1L, Flaw.MISSING));
        }
        assertThat(walk(chain().subList(0, 3))).contains(new Broken(4, Flaw.WRONG_END));
        assertThat(walk(List.of())).contains(new Broken(1, Flaw.WRONG_END));
    }

    @Test
    void swapped_entries_are_found() {
        List<JournalRow> links = chain();
        JournalRow second = links.get(1);
        JournalRow third = links.get(2);
        String entry = second.entry;
        second.entry = third.entry;
        third.entry = entry;
        assertThat(walk(links)).contains(new Broken(2, Flaw.CHANGED));
    }

    @Test
    void an_entry_that_is_listed_under_another_call_is_found() {
        List<JournalRow> links = chain();
        links.get(2).call = new UUID(9, 9);
        assertThat(walk(links)).contains(new Broken(3, Flaw.CHANGED));
    }

    @Test
    void an_entry_that_nobody_can_read_is_found() {
        List<JournalRow> links = chain();
        links.getLast().entry = "{";
        links.getLast().hash = JournalChain.hash(links.getLast().previous, "{");
        assertThat(walk(links)).contains(new Broken(4, Flaw.CHANGED));
    }
}
