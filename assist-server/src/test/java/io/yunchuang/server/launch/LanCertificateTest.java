package io.yunchuang.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.server.embedded.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS for other machines, with the JDK's own keytool. */
class LanCertificateTest {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "192.0.2.7", "hall-pc");

    @TempDir
    Path place;

    Path tls;

    @BeforeEach
    void in_a_directory_that_is_not_there_yet() {
        tls = place.resolve("tls");
    }

    @Test
    void carries_every_name_and_is_for_its_owner_only() throws Exception {
        KeyStoreFile made = LanCertificate.in(tls, NAMES, InstantSource.system());

        Set<Object> inside = made.certificate().getSubjectAlternativeNames().stream()
                .map(typeAndName -> typeAndName.get(1))
                .collect(Collectors.toSet());
        assertThat(inside).isEqualTo(NAMES);
        assertThat(made.certificate().getExtendedKeyUsage()).isEqualTo(List.of("1.3.6.1.5.5.7.3.1"));
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(Files.getPosixFilePermissions(tls)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void is_kept_so_that_browsers_which_trust_it_go_on_doing_so() {
        String first = LanCertificate.in(tls, NAMES, InstantSource.system()).fingerprint();
        assertThat(LanCertificate.in(tls, NAMES, InstantSource.system()).fingerprint())
                .isEqualTo(first);
    }

    @Test
    void is_made_anew_when_the_machine_has_another_address_or_its_time_runs_out() {
        String first = LanCertificate.in(tls, NAMES, InstantSource.system()).fingerprint();
        String moved = LanCertificate.in(tls, Set.of("localhost", "192.0.2.8"), InstantSource.system())
                .fingerprint();
        InstantSource inAYear =
                InstantSource.fixed(InstantSource.system().instant().plus(Duration.ofDays(360)));
        String renewed = LanCertificate.in(tls, Set.of("localhost", "192.0.2.8"), inAYear)
                .fingerprint();
        assertThat(Set.of(first, moved, renewed)).hasSize(3);
    }

    @Test
    void a_key_store_that_is_none_is_refused() throws IOException {
        KeyStoreFile broken = new KeyStoreFile(Files.writeString(place.resolve("broken.p12"), "no"), "word");
        assertThatThrownBy(broken::certificate).isInstanceOf(StartRefused.class).hasMessageContaining("broken.p12");
    }
}
