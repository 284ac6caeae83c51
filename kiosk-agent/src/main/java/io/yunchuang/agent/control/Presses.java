package io.yunchuang.agent.control;

import java.util.List;

/** Where the machine tells what is pressed at it, whichever window is in front. Used from one thread. */
public interface Presses {
    /** A machine that does not tell. */
    Presses UNKNOWN = new Presses() {
        @Override
        public void begin() {}

        @Override
        public List<SeenPress> sinceLastLook() {
            return List.of();
        }

        @Override
        public void end() {}
    };

    /** Look from now on. */
    void begin();

    /** Everything since the last look, in order. */
    List<SeenPress> sinceLastLook();

    /** Look no longer: what is typed while nobody controls the screen is nobody's business. */
    void end();
}
