package io.yunchuang.server.dialtest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yunchuang.signaling.dialtest.DialTestPolicy;
import java.time.Duration;

/** How dial-tests are made. */
@ConfigMapping(prefix = "yunchuang.dialtest")
public interface DialTestConfig {
    /** How many tests the kiosks of one centre make at the same time; more where the line of the centre bears it. */
    @WithDefault("2")
    int atOncePerCentre();

    /** How much later each of many tests that are due together begins than the one before; longer spares the lines. */
    @WithDefault("200ms")
    Duration spread();

    /**
     * How long a test waits for its turn before it is given up, while none of those goes on that need the same; longer than the
     * longest test. What was due before a server stood still for so long is not made up for.
     */
    @WithDefault("15m")
    Duration turnTime();

    /** How long a kiosk's page may take to answer; longer on poor networks. */
    @WithDefault("10s")
    Duration wakeTime();

    /** How long a clerk's console, or a window's probe, may take to answer; longer on poor networks. */
    @WithDefault("10s")
    Duration answerTime();

    /** How long an attended test rings at its clerk; longer where the clerk may be away from the desk before opening. */
    @WithDefault("1m")
    Duration attendedAnswerTime();

    /** How long that clerk may look and listen, once all is measured, before saying what came of it; longer to talk longer. */
    @WithDefault("2m")
    Duration attendedConfirmTime();

    /** How long both pages may take to connect, measure and tell; longer than it takes to try every way to connect. */
    @WithDefault("30s")
    Duration mediaTime();

    /**
     * How long sound and picture are measured, from the first picture on; longer finds rarer freezes and keeps the kiosk longer.
     */
    @WithDefault("2s")
    Duration measureTime();

    /** How much is sent each way to measure a kiosk's line, at most; more measures faster lines longer. */
    @WithDefault("25000000")
    long lineBytes();

    /** How long a kiosk's line is measured each way, at most; longer is more exact and keeps the line busy for others. */
    @WithDefault("2s")
    Duration lineTime();

    /**
     * How many megabits per second a kiosk's line has to carry each way: 100 (DB 31117/Z 002-2025 §5.2.1.2), less what the
     * headers of packets take of it.
     */
    @WithDefault("90")
    double lineLeast();

    /** How far a clock may be off before somebody should look; times in records are read to the minute. */
    @WithDefault("2s")
    Duration clockTolerance();

    /** After how long a window's contact data should be confirmed (DB 31117/Z 002-2025 §5.2.2.2). */
    @WithDefault("90d")
    Duration contactCurrentFor();

    /** How long a passed test proves that its window works; twice as long as tests are usually apart, so that one may be missed. */
    @WithDefault("2h")
    Duration provenFor();

    /** How often it is looked for tests that are due; they begin at most this late. */
    @WithDefault("1s")
    Duration checkEvery();

    /** How long results are kept; as long as somebody may ask how a window was. */
    @WithDefault("365d")
    Duration keepFor();

    /** When they raise an alarm, and how it is told. */
    AlarmConfig alarm();

    /** The policy of a test made of these. */
    default DialTestPolicy policy() {
        return new DialTestPolicy(
                turnTime(),
                wakeTime(),
                answerTime(),
                attendedAnswerTime(),
                attendedConfirmTime(),
                mediaTime(),
                clockTolerance(),
                lineLeast());
    }
}
