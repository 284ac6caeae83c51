package io.yunchuang.server.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and what they seal. */
final class SealingTest {
    private static final byte[] CONTENT = "居住证".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key = Sealing.newKey();

    @Test
    void what_is_sealed_opens_with_its_key_at_its_place() throws Sealing.Broken {
        assertThat(Sealing.open(key, "here", Sealing.seal(key, "here", CONTENT)))
                .isEqualTo(CONTENT);
    }

    @Test
    void the_same_content_is_never_sealed_to_the_same_bytes() {
        assertThat(Sealing.seal(key, "here", CONTENT)).isNotEqualTo(Sealing.seal(key, "here", CONTENT));
    }

    @Test
    void it_opens_with_no_other_key_at_no_other_place_and_with_no_bit_changed() {
        byte[] sealed = Sealing.seal(key, "here", CONTENT);
        broken(Sealing.newKey(), "here", sealed);
        broken(key, "there", sealed);
        broken(key, "here", new byte[3]);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            broken(key, "here", changed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not Base64 at all!", "c2hvcnQ="})
    void a_master_key_that_is_none_is_refused_without_being_repeated(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKeys.of(wrong, List.of()))
                .withMessageContaining("32 bytes in Base64")
                .withNoCause();
    }

    @Test
    void an_earlier_master_key_still_opens_and_the_current_one_seals() {
        String old = newKey();
        MasterKeys before = MasterKeys.of(old, List.of());
        MasterKeys after = MasterKeys.of(newKey(), List.of(old));
        assertThat(after.key(before.current().id())).contains(before.current().key());
        assertThat(after.current().id()).isNotEqualTo(before.current().id());
        assertThat(MasterKeys.of(newKey(), List.of()).key(before.current().id()))
                .isEmpty();
    }

    @Test
    void no_text_shows_a_key() {
        String given = newKey();
        assertThat(MasterKeys.of(given, List.of()).toString()).doesNotContain(given.substring(0, 12));
    }

    @Test
    void demo_mode_makes_a_key_once_and_for_its_owner_alone(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("data").resolve("capture-master.key");
        String made = MasterKeyFile.readOrMake(file);
        assertThat(MasterKeyFile.readOrMake(file)).isEqualTo(made);
        assertThat(MasterKeys.of(made, List.of()).all()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    private static String newKey() {
        return Base64.getEncoder().encodeToString(Sealing.newKey().getEncoded());
    }

    private static void broken(SecretKey key, String place, byte[] sealed) {
        assertThatExceptionOfType(Sealing.Broken.class).isThrownBy(() -> Sealing.open(key, place, sealed));
    }
}
