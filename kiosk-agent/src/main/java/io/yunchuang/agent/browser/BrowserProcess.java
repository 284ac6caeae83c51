package io.yunchuang.agent.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Starts browser processes and ends them with all their children. */
final class BrowserProcess {
    private static final Logger LOG = Logger.getLogger(BrowserProcess.class.getName());
    private static final long GRACE_SECONDS = 5;

    private BrowserProcess() {}

    /** Starts the browser with that profile; what it says goes nowhere, for it names addresses. */
    static ProcessHandle start(BrowserSetup setup, Path profile, List<String> flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(setup.executable().toString());
        command.add(profileFlag(profile));
        command.addAll(flags);
        command.addAll(setup.extraFlags());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .start()
                .toHandle();
    }

    /** The browser processes that use that profile, whoever started them. */
    static List<ProcessHandle> using(Path profile) {
        String flag = profileFlag(profile);
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(each -> each.info()
                            .arguments()
                            .filter(arguments -> List.of(arguments).contains(flag))
                            .isPresent())
                    .filter(each -> each.info()
                            .arguments()
                            .filter(arguments -> Stream.of(arguments).anyMatch(word -> word.startsWith("--type=")))
                            .isEmpty())
                    .toList();
        }
    }

    /** Ends it, kindly first, and waits until it has gone. */
    static void end(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException deaf) {
            LOG.log(Level.INFO, "a browser did not end when asked to and is killed");
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static String profileFlag(Path profile) {
        return "--user-data-dir=" + profile.toAbsolutePath();
    }

    private static File nothing() {
        return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    }
}
