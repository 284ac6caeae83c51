package io.yunchuang.walkthrough;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A jitsi-videobridge of the machine's owner, started, hung and killed as often as somebody wants. What its command has
 * started goes with it: it may be a script.
 */
public final class Videobridge implements AutoCloseable {
    private static final int ENDS_WITHIN_SECONDS = 20;

    private final List<String> command;
    private final BridgeControl control;
    private final Path log;
    private final Thread atExit = new Thread(this::kill, "end-videobridge");
    private @Nullable Process process;

    /**
     * One that does not run yet.
     *
     * @param command runs it in the foreground
     * @param address of its private HTTP interface
     * @param log for what it says
     */
    public Videobridge(List<String> command, URI address, Path log) {
        this.command = List.copyOf(command);
        this.control = new BridgeControl(address);
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    public BridgeControl control() {
        return control;
    }

    /**
     * Has it run, and waits until a server has found it; nothing happens to one that runs.
     *
     * @throws IllegalStateException when no server finds it; its log may say why
     */
    public void run() throws IOException {
        if (processes().findAny().isEmpty()) {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        }
        control.awaitFound();
    }

    /** Its processes, none while it does not run. */
    public Stream<ProcessHandle> processes() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    }

    /** Ends it as a loss of power does. */
    public void kill() {
        List<ProcessHandle> all = processes().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each ->
                each.onExit().orTimeout(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS).join());
    }

    /** Has it do nothing more without ending, until {@link #wake} or {@link #kill}. */
    public void hang() {
        signal("-STOP");
    }

    /** Has it go on after {@link #hang}. */
    public void wake() {
        signal("-CONT");
    }

    private void signal(String name) {
        processes().forEach(each -> {
            try {
                int status = new ProcessBuilder("kill", name, Long.toString(each.pid()))
                        .start()
                        .waitFor();
                if (status != 0) {
                    throw new IllegalStateException("kill " + name + " has failed");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    /** Ends it, hung or not. */
    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
