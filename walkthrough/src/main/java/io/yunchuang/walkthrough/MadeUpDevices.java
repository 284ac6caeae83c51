package io.yunchuang.walkthrough;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * SIMULATED: a camera and a microphone of a browser, which give what is in two files, over and over.
 *
 * @param picture YUV4MPEG2
 * @param sound WAVE
 */
record MadeUpDevices(Path picture, Path sound) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int FRAMES = 5;

    /** Black and neutral in BT.601, whose brightness begins at 16. */
    private static final byte BLACK = 16;

    private static final byte NEUTRAL = (byte) 128;
    private static final AudioFormat MONO = new AudioFormat(48_000, 16, 1, true, false);

    /** A camera whose lens is covered and a microphone whose switch is off. */
    static MadeUpDevices coveredAndMuted(Path directory) throws IOException {
        MadeUpDevices devices = new MadeUpDevices(directory.resolve("covered.y4m"), directory.resolve("muted.wav"));
        try (OutputStream out = Files.newOutputStream(devices.picture)) {
            out.write("YUV4MPEG2 W%d H%d F5:1 Ip A1:1 C420mpeg2\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(filled(WIDTH * HEIGHT, BLACK));
                out.write(filled(WIDTH * HEIGHT / 2, NEUTRAL));
            }
        }
        int samples = (int) MONO.getSampleRate();
        byte[] silence = new byte[samples * MONO.getFrameSize()];
        AudioInputStream nothing = new AudioInputStream(new ByteArrayInputStream(silence), MONO, samples);
        AudioSystem.write(nothing, AudioFileFormat.Type.WAVE, devices.sound.toFile());
        return devices;
    }

    private static byte[] filled(int length, byte value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    /** Start options of a Chromium that has made-up devices. */
    List<String> options() {
        return List.of("--use-file-for-fake-video-capture=" + picture, "--use-file-for-fake-audio-capture=" + sound);
    }
}
