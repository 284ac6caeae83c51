package io.yunchuang.agent.agent;

/** A form of this program that has been started. */
interface Running extends AutoCloseable {
    /** Ends it in order. */
    @Override
    void close();
}
