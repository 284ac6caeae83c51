package io.yunchuang.benchmarks.lab;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Writes very much at once (Redis protocol, RESP2). */
public final class RedisWriter {
    private RedisWriter() {}

    /** Gives all those members of a sorted set that score. */
    public static void score(Stores stores, String set, Collection<String> members, long score) throws IOException {
        String points = Long.toString(score);
        pipeline(
                stores,
                members.stream()
                        .map(member -> List.of("ZADD", set, points, member))
                        .toList());
    }

    /** Answers are read beside the writing: neither side may wait for the other with full buffers. */
    private static void pipeline(Stores stores, List<List<String>> commands) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stores.redisPort())) {
            Thread writer = Thread.ofVirtual().start(() -> write(socket, commands));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int answered = 0; answered < commands.size(); answered++) {
                requireGood(in);
            }
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static void write(Socket socket, List<List<String>> commands) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            for (List<String> command : commands) {
                out.write(("*" + command.size() + "\r\n").getBytes(StandardCharsets.US_ASCII));
                for (String word : command) {
                    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                    out.write(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(bytes);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            out.flush();
        } catch (IOException broken) {
            // The reader of the answers meets the same broken socket and tells.
        }
    }

    /** Such commands answer with one line. */
    private static void requireGood(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Redis has closed the connection");
            }
            line.append((char) next);
        }
        if (line.charAt(0) == '-') {
            throw new IOException("Redis: " + line);
        }
    }
}
