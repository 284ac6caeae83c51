package io.yunchuang.agent.agent;

import java.nio.file.Path;

/** As what this program runs; each form has a credential of its own. */
enum Form {
    /** Beside the page of a kiosk. */
    AGENT("This kiosk's agent", "agents", "kiosk", "/api/access/agent-enrolment") {
        @Override
        Path folder(Path dataDir) {
            return dataDir;
        }
    },
    /** At the site of a virtual window, for which it answers dial-tests. */
    PROBE("This window's probe", "probes", "window", "/api/access/probe-enrolment") {
        @Override
        Path folder(Path dataDir) {
            return dataDir.resolve("probe");
        }
    };

    private final String whoIs;
    private final String plural;
    private final String holder;
    private final String enrolment;

    Form(String whoIs, String plural, String holder, String enrolment) {
        this.whoIs = whoIs;
        this.plural = plural;
        this.holder = holder;
        this.enrolment = enrolment;
    }

    /** Where it keeps what is its own, so that both can run on one machine. */
    abstract Path folder(Path dataDir);

    /** As a sentence begins with it. */
    String whoIs() {
        return whoIs;
    }

    /** What managers call those of its kind. */
    String plural() {
        return plural;
    }

    /** What its credential is of, as the server names it. */
    String holder() {
        return holder;
    }

    /** Where it trades its code for a credential. */
    String enrolment() {
        return enrolment;
    }
}
