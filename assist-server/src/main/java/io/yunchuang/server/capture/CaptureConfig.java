package io.yunchuang.server.capture;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How pictures of documents are taken in and kept. */
@ConfigMapping(prefix = "yunchuang.capture")
interface CaptureConfig {
    /** The master key, 32 random bytes in Base64 ({@code openssl rand -base64 32}). Without one nothing can be taken. */
    Optional<String> masterKey();

    /** The file with the master key in Base64, where a secret is mounted as a file. */
    Optional<Path> masterKeyFile();

    /**
     * Master keys used before, in Base64. After a rotation the old one stands here until the log says that no call needs
     * it any more.
     */
    Optional<List<String>> earlierMasterKeys();

    /** Where demo mode keeps the master key it makes itself; the start sets it to a file in the data directory. */
    Optional<Path> demoKeyFile();

    /** The largest file that is taken; larger where whole documents are handed in as PDF. */
    @WithDefault("20M")
    MemorySize maxSize();

    /** The most pixels of a picture, in millions; one is decoded in memory, so the heap must bear it. */
    @WithDefault("40")
    int maxMegapixels();

    /** The most pages of a document; more where whole files are handed in. */
    @WithDefault("60")
    int maxPages();

    /** The most captures of one call; a call with more has got into a loop. */
    @WithDefault("60")
    int maxPerCall();

    /** How many files are decoded and encrypted at the same time; more on machines with many processors and a large heap. */
    @WithDefault("2")
    int workers();

    /** How long captures are kept after their call; as long as the centre's rules on personal data allow. */
    @WithDefault("30d")
    Duration keepFor();

    /** How often it is looked for captures whose time is over. */
    @WithDefault("1h")
    Duration sweepEvery();
}
