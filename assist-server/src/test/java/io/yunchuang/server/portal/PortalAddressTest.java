package io.yunchuang.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only an address that leads where it seems to lead may be opened. */
class PortalAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "blob:https://a.example/x",
                "view-source:https://a.example/",
                "ftp://a.example/",
                "http://a.example/",
                "https:a.example",
                "https:///a.example",
                "//a.example/",
                "a.example",
                "",
                "https://",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://1.2.3.0x7f/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://localhost/",
                "https://intranet/",
                "https://bank.example@evil.example/",
                "https://bank.example:secret@evil.example/",
                "https://@evil.example/",
                "https://bank.example%40evil.example/",
                "https://bank.example\\@evil.example/",
                "https://bank.example\\.evil.example/",
                "https:\\\\evil.example/",
                "https://a.example./",
                "https://.a.example/",
                "https://a..example/",
                "https://-a.example/",
                "https://a_b.example/",
                "https://国家医保.example/",
                "https://a.example/a b",
                "https://a.exam\nple/",
                "https://a.exam\tple/",
                "https://a.example/\u202egpj"
            })
    void everything_else_is_refused(String url) {
        for (boolean demo : new boolean[] {true, false}) {
            assertThatThrownBy(() -> PortalAddress.of(url, demo))
                    .isInstanceOfSatisfying(
                            BadMessageException.class,
                            bad -> assertThat(bad.code()).isEqualTo(ErrorCode.PORTAL_URL_NOT_ALLOWED));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fuwu.nhsa.gov.cn/",
                "https://FUWU.nhsa.gov.cn/nationalHallSt/#/search?code=1&x=%E5%8C%BB",
                "https://a.example:8443/x;y=1"
            })
    void a_proper_address_is_kept_as_it_is(String url) {
        PortalAddress address = PortalAddress.of(" " + url + " ", false);
        assertThat(address.url()).isEqualTo(url);
        assertThat(address.host()).isLowerCase().contains(".");
        assertThat(address.lookAlike()).isFalse();
    }

    @Test
    void letters_beyond_ascii_are_noted() {
        assertThat(PortalAddress.of("https://xn--fiqs8s.example/", false).lookAlike())
                .isTrue();
        assertThat(PortalAddress.of("https://a.xn--fiqs8s/", false).lookAlike()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/demo-portal.html", "http://127.0.0.1:8080/"})
    void a_demonstration_may_show_this_machine(String url) {
        assertThat(PortalAddress.of(url, true).url()).isEqualTo(url);
        assertThatThrownBy(() -> PortalAddress.of(url, false)).isInstanceOf(BadMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "localhost", "a.example/path", "*.example", "a.example:443", ""})
    void a_further_host_is_a_proper_name_too(String host) {
        assertThatThrownBy(() -> PortalAddress.host(host)).isInstanceOf(BadMessageException.class);
        assertThat(PortalAddress.host(" Login.Example.CN ")).isEqualTo("login.example.cn");
    }
}
