package io.yunchuang.agent.agent;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The machine's clipboard. */
final class Clipboards {
    private static final Logger LOG = Logger.getLogger(Clipboards.class.getName());

    private Clipboards() {}

    /** Leaves nothing of the last citizen in it. */
    static void wipe() {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(""), null);
        } catch (IllegalStateException inUse) {
            LOG.log(Level.WARNING, "the clipboard is in use and could not be wiped", inUse);
        }
    }
}
