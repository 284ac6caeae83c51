package io.yunchuang.remotecontrol.control;

/** Hears of the end of every lease, after everything was let go. */
@FunctionalInterface
public interface LeaseListener {
    /** A lease is obeyed no longer; the summary is final. */
    void ended(LeaseEnd why, JournalSummary summary);
}
