package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.junit.jupiter.api.Test;

class CardReaderModuleTest {
    private static final Pattern ANY = Pattern.compile("");

    /** A reader whose card must not be touched. */
    private static final class Reader extends CardTerminal {
        private final String name;
        private final boolean card;

        Reader(String name, boolean card) {
            this.name = name;
            this.card = card;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isCardPresent() {
            return card;
        }

        @Override
        public Card connect(String protocol) {
            throw new AssertionError("no card is ever connected to");
        }

        @Override
        public boolean waitForCardPresent(long timeout) {
            return card;
        }

        @Override
        public boolean waitForCardAbsent(long timeout) {
            return !card;
        }
    }

    /** The readers of a PC/SC service, or its failure. */
    private static CardTerminals service(Optional<CardException> failure, CardTerminal... readers) {
        return new CardTerminals() {
            @Override
            public List<CardTerminal> list(State state) throws CardException {
                if (failure.isPresent()) {
                    throw failure.get();
                }
                return List.of(readers);
            }

            @Override
            public boolean waitForChange(long timeout) {
                return true;
            }
        };
    }

    private static Finding check(Pattern name, CardTerminal... readers) throws CardException {
        return new CardReaderModule(() -> service(Optional.empty(), readers), name).check();
    }

    private static Finding checkFailing(String answer) throws CardException {
        CardException failure = new CardException("list() failed", new Exception(answer));
        return new CardReaderModule(() -> service(Optional.of(failure)), ANY).check();
    }

    @Test
    void readerSaysWhetherACardLiesOnIt() throws CardException {
        Finding with = check(ANY, new Reader("CVR-100", true));
        assertThat(with.state()).isEqualTo(ModuleState.PRESENT);
        assertThat(with.facts().values()).containsEntry("reader", "CVR-100").containsEntry("card", "present");
        assertThat(check(ANY, new Reader("CVR-100", false)).facts().values()).containsEntry("card", "absent");
    }

    @Test
    void kiosksOwnReaderIsChosenByItsName() throws CardException {
        Reader other = new Reader("Yubikey", false);
        assertThat(check(Pattern.compile("CVR"), other).state()).isEqualTo(ModuleState.MISSING);
        assertThat(check(Pattern.compile("CVR"), other, new Reader("CVR-100", true))
                        .facts()
                        .values())
                .containsEntry("reader", "CVR-100");
    }

    @Test
    void withoutReadersItIsMissing() throws CardException {
        assertThat(check(ANY)).isEqualTo(Finding.missing());
        assertThat(checkFailing("SCARD_E_NO_READERS_AVAILABLE")).isEqualTo(Finding.missing());
    }

    @Test
    void withoutAServiceItSaysSo() throws CardException {
        Finding finding = new CardReaderModule(
                        () -> {
                            throw new NoSuchAlgorithmException("no PC/SC");
                        },
                        ANY)
                .check();
        assertThat(finding.state()).isEqualTo(ModuleState.MISSING);
        assertThat(finding.fault()).contains(FaultCode.NO_DRIVER);
    }

    @Test
    void everyOtherFailureIsNotSwallowed() {
        assertThatThrownBy(() -> checkFailing("SCARD_F_INTERNAL_ERROR")).isInstanceOf(CardException.class);
    }
}
