package io.yunchuang.agent.device;

/** A QR scanner that is at work from its start to its end, and comes back by itself after a fault. */
interface Scanner extends KioskModule, AutoCloseable {
    /** Begins to scan; to be called once. */
    void start();

    @Override
    void close();
}
