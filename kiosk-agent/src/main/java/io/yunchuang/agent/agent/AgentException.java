package io.yunchuang.agent.agent;

/** Something that only a person can put right; its message says what it is and what to do. Starting again does not help. */
public final class AgentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence for the person who starts the agent */
    public AgentException(String sentence) {
        super(sentence);
    }
}
