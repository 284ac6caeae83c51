package io.yunchuang.benchmarks.control;

import java.util.List;
import java.util.Map;

/**
 * A side in the midst of a talk with cameras and microphones, as a citizen and a clerk have it who look at a screen together:
 * beside a peer, the platform's talk goes on for as long.
 */
record InTalk(Side side, Ours ours) implements Side {
    @Override
    public String name() {
        return side.name();
    }

    @Override
    public PatchWindow patch() {
        return side.patch();
    }

    @Override
    public ViewerPage viewer() {
        return side.viewer();
    }

    @Override
    public Map<Part, List<ProcessHandle>> processes() {
        return side.processes();
    }

    @Override
    public void begin() {
        ours.talk();
        if (side == ours) {
            ours.share();
            ours.control();
        } else {
            side.begin();
        }
    }

    @Override
    public void revive() {
        side.revive();
    }

    @Override
    public void end() {
        if (side != ours) {
            side.end();
        }
        ours.end();
    }

    @Override
    public Side afar(FarLines lines) {
        throw new UnsupportedOperationException("Nobody asks for a talk from afar");
    }
}
