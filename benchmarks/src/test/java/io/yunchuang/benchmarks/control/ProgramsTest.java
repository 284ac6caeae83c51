package io.yunchuang.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    @TempDir
    Path folder;

    @Test
    void what_is_missing_is_named_in_one_sentence() throws IOException {
        install("websockify");
        install("Xtigervnc");
        Files.createFile(folder.resolve("vnc.html"));
        Programs found = Programs.find("/nowhere:" + folder, folder);
        assertThat(found.tigerVnc()).isTrue();
        assertThat(found.x11vnc()).isFalse();
        assertThat(ControlReport.missing(found))
                .isEqualTo("Without x11vnc (Debian: apt install x11vnc) the rows that need them are left out.");
    }

    @Test
    void without_novnc_there_is_nobody_to_compare_with() throws IOException {
        for (String program : new String[] {"websockify", "Xtigervnc", "x11vnc"}) {
            install(program);
        }
        Programs found = Programs.find(folder.toString(), folder);
        assertThat(found.missing()).containsExactly("novnc");
        assertThat(found.tigerVnc() || found.x11vnc()).isFalse();
    }

    private void install(String program) throws IOException {
        assertThat(Files.createFile(folder.resolve(program)).toFile().setExecutable(true))
                .isTrue();
    }
}
