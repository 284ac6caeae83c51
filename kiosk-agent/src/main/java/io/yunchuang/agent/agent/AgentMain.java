package io.yunchuang.agent.agent;

import io.yunchuang.agent.browser.BrowserSetup;
import io.yunchuang.agent.browser.Browsers;
import io.yunchuang.agent.control.OwnPresses;
import io.yunchuang.agent.x11.XPointer;
import io.yunchuang.remotecontrol.input.RobotInputSink;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Starts the agent and ends it in order; whatever a person must put right is said in a sentence. */
public final class AgentMain {
    private AgentMain() {}

    /** See {@link Arguments}. Exit code 2 means that starting again does not help. */
    public static void main(String[] words) throws InterruptedException, IOException {
        Arguments arguments;
        Running running;
        try {
            arguments = Arguments.of(List.of(words));
            running = start(arguments, System.getenv());
        } catch (AgentException e) {
            System.err.println(e.getMessage());
            System.exit(Watchdog.NEEDS_A_PERSON);
            return;
        }
        CountDownLatch end = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            join(main);
        }));
        if (arguments.watched()) {
            Thread.ofPlatform().daemon().start(() -> {
                awaitEndOfInput();
                end.countDown();
            });
        }
        end.await();
        running.close();
        Runtime.getRuntime().halt(Watchdog.ENDED);
    }

    private static Running start(Arguments arguments, Map<String, String> environment) throws IOException {
        AgentConfig config = ConfigReader.read(arguments.config(), environment);
        Form form = arguments.form();
        Path folder = form.folder(config.dataDir());
        Files.createDirectories(folder);
        Credential credential = credential(arguments, config, folder);
        return switch (form) {
            case AGENT -> agent(config, credential, browser(config, environment, folder));
            case PROBE -> new Probe(config, credential, browser(config, environment, folder));
        };
    }

    private static Agent agent(AgentConfig config, Credential credential, BrowserSetup browser) throws IOException {
        if (GraphicsEnvironment.isHeadless()) {
            throw new AgentException("The agent needs the kiosk's display and there is none: start it in the desktop's"
                    + " session, or set DISPLAY.");
        }
        try {
            OwnPresses ownPresses = new OwnPresses(System::nanoTime);
            RobotInputSink input = new RobotInputSink(ownPresses, XPointer.open());
            return new Agent(config, credential, browser, input, ownPresses);
        } catch (AWTException e) {
            throw new AgentException("The agent may not move this desktop's pointer: " + e.getMessage());
        }
    }

    private static Credential credential(Arguments arguments, AgentConfig config, Path folder) {
        Form form = arguments.form();
        CredentialFile file = new CredentialFile(folder, form);
        arguments.enrol().map(new Enrolment(config.server(), form)::enrol).ifPresent(file::write);
        return file.read()
                .orElseThrow(() -> new AgentException(form.whoIs() + " is not enrolled. Ask a manager for a one-time"
                        + " code of the kind for " + form.plural() + " and start once with --enrol CODE."));
    }

    private static BrowserSetup browser(AgentConfig config, Map<String, String> environment, Path folder) {
        return new BrowserSetup(
                program(config, environment), config.browserFlags().orElse(List.of()), folder);
    }

    private static Path program(AgentConfig config, Map<String, String> environment) {
        Optional<Path> named = config.browser();
        if (named.isPresent() && !Files.isExecutable(named.get())) {
            throw new AgentException("yunchuang.agent.browser names " + named.get() + ", which is no program.");
        }
        return named.or(() -> Browsers.find(environment.getOrDefault("PATH", "")))
                .orElseThrow(() -> new AgentException("Yunchuang's pages run in Chromium and there is none on the"
                        + " PATH. Install it (Debian: apt install chromium) or name it in yunchuang.agent.browser."));
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // The watchdog says nothing; its end is what counts.
            }
        } catch (IOException gone) {
            // As good as the end.
        }
    }

    private static void join(Thread main) {
        try {
            main.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
