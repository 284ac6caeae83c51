package io.yunchuang.server.launch;

import java.util.List;

/** Lets a capability say something to the person who has started the server. */
public interface WelcomePart {
    /** What to print, once everything is up. It may take its time: the server already serves. */
    List<String> lines();
}
