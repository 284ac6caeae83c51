package io.yunchuang.server.journal;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.journal.JournalChain.Broken;
import io.yunchuang.server.journal.JournalChain.Walked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Walks the whole chain. Whoever keeps the head that it names elsewhere can prove that nothing was rewritten since. */
@ApplicationScoped
class JournalVerification {
    private static final int AT_ONCE = 500;

    private final Mutiny.SessionFactory sessions;

    JournalVerification(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * What was found.
     *
     * @param entries how many were sound, from the beginning
     * @param head the hash of the last of them
     * @param flaw the first flaw; absent when the chain is intact
     */
    public record Finding(boolean intact, long entries, String head, Optional<JournalFlaw> flaw) {}

    /** The first flaw: the number of the entry, and what is wrong there. */
    public record JournalFlaw(long sequence, JournalChain.Flaw what) {}

    /** Nothing is added meanwhile: the head is locked. */
    Uni<Finding> verify() {
        return sessions.withTransaction(
                session -> session.find(JournalHeadRow.class, JournalHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE)
                        .chain(head -> walk(session, head, Walked.NOTHING)));
    }

    private Uni<Finding> walk(Mutiny.Session session, JournalHeadRow head, Walked before) {
        return session.createSelectionQuery("from JournalRow where sequence > ?1 order by sequence", JournalRow.class)
                .setParameter(1, before.sequence())
                .setMaxResults(AT_ONCE)
                .getResultList()
                .chain(links -> {
                    Walked walked = before;
                    for (JournalRow link : links) {
                        Optional<Broken> flaw = JournalChain.flaw(walked, link);
                        if (flaw.isPresent()) {
                            return Uni.createFrom().item(finding(walked, flaw));
                        }
                        walked = new Walked(link.sequence, link.hash);
                    }
                    session.clear();
                    return goOn(session, head, walked, links);
                });
    }

    private Uni<Finding> goOn(Mutiny.Session session, JournalHeadRow head, Walked walked, List<JournalRow> last) {
        return last.size() < AT_ONCE
                ? Uni.createFrom().item(finding(walked, JournalChain.flawAtEnd(walked, head.sequence, head.hash)))
                : walk(session, head, walked);
    }

    private static Finding finding(Walked walked, Optional<Broken> flaw) {
        return new Finding(
                flaw.isEmpty(),
                walked.sequence(),
                walked.hash(),
                flaw.map(broken -> new JournalFlaw(broken.sequence(), broken.flaw())));
    }
}
