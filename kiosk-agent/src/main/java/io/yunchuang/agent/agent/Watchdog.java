package io.yunchuang.agent.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * The agent's parent: starts it and starts it again when it dies, a fifth of a second later, so that it is back within two
 * seconds. The new agent lets go first what the dead one has left pressed. An agent whose watchdog dies ends by itself.
 */
public final class Watchdog {
    /** The agent has ended because it was asked to. */
    static final int ENDED = 0;

    /** Only a person can help; starting again does not. */
    static final int NEEDS_A_PERSON = 2;

    private static final Logger LOG = Logger.getLogger(Watchdog.class.getName());
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LATEST = Duration.ofSeconds(5);
    private static final Duration SHORT_LIFE = Duration.ofSeconds(10);
    private static final long GRACE_SECONDS = 10;

    private final List<String> command;
    private volatile boolean stopping;

    /** @param command starts the agent; it ends when its standard input does */
    Watchdog(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** Watches over an agent with these arguments, and ends with it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %5$s%6$s%n");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AgentMain.class.getName(), "--watched"));
        command.addAll(List.of(arguments));
        System.exit(new Watchdog(command).run());
    }

    /** Runs until the agent ends in order or needs a person; returns its exit code. */
    int run() throws IOException, InterruptedException {
        Duration pause = SOON;
        List<String> next = command;
        while (true) {
            long began = System.nanoTime();
            Process agent = new ProcessBuilder(next)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread hook = new Thread(() -> end(agent));
            Runtime.getRuntime().addShutdownHook(hook);
            int code = agent.waitFor();
            if (stopping || code == ENDED || code == NEEDS_A_PERSON) {
                return code;
            }
            Runtime.getRuntime().removeShutdownHook(hook);
            boolean diedEarly = Duration.ofNanos(System.nanoTime() - began).compareTo(SHORT_LIFE) < 0;
            pause = diedEarly ? shorter(pause.multipliedBy(2)) : SOON;
            LOG.warning("the agent has died (" + code + ") and is started again");
            Thread.sleep(pause);
            next = withoutEnrolment(command);
        }
    }

    /** A one-time code was used up by the first start. */
    static List<String> withoutEnrolment(List<String> command) {
        int at = command.indexOf("--enrol");
        if (at < 0) {
            return command;
        }
        List<String> rest = new ArrayList<>(command);
        rest.subList(at, Math.min(at + 2, rest.size())).clear();
        return rest;
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LATEST) > 0 ? LATEST : pause;
    }

    /** Kindly first: the end of its standard input. */
    private void end(Process agent) {
        stopping = true;
        try {
            agent.getOutputStream().close();
            if (!agent.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                agent.destroyForcibly();
            }
        } catch (IOException | InterruptedException e) {
            agent.destroyForcibly();
        }
    }
}
