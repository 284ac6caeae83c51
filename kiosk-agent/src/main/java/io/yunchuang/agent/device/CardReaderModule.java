package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;

/**
 * The ID-card reader, as far as PC/SC knows it: whether it is there and whether a card lies on it. No card is ever
 * connected to or read here.
 */
final class CardReaderModule implements KioskModule {
    /** Where readers are looked up. */
    interface Readers {
        /**
         * The readers of the system.
         *
         * @throws NoSuchAlgorithmException where the system has no PC/SC service
         */
        CardTerminals terminals() throws NoSuchAlgorithmException;
    }

    private final Readers readers;
    private final Pattern name;

    /** @param name part of the name of the kiosk's own reader; where several match, the first is it */
    CardReaderModule(Readers readers, Pattern name) {
        this.readers = readers;
        this.name = name;
    }

    /** The readers that the PC/SC service of this machine knows (pcscd, or Windows' own). */
    static CardTerminals ofSystem() throws NoSuchAlgorithmException {
        return TerminalFactory.getInstance("PC/SC", null).terminals();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.ID_CARD_READER;
    }

    @Override
    public Finding check() throws CardException {
        List<CardTerminal> all;
        try {
            all = readers.terminals().list();
        } catch (NoSuchAlgorithmException noService) {
            return Finding.missingFor(FaultCode.NO_DRIVER, Facts.of("service", "PC/SC"));
        } catch (CardException e) {
            if (saysNoReaders(e)) {
                return Finding.missing();
            }
            throw e;
        }
        Optional<CardTerminal> ours =
                all.stream().filter(t -> name.matcher(t.getName()).find()).findFirst();
        return ours.isPresent() ? finding(ours.get()) : Finding.missing();
    }

    private static Finding finding(CardTerminal reader) throws CardException {
        return Finding.present(
                Facts.of("reader", reader.getName()).with("card", reader.isCardPresent() ? "present" : "absent"));
    }

    /** Java's provider fails where PC/SC answers that there is none; the name of that answer is in the cause. */
    private static boolean saysNoReaders(CardException e) {
        Throwable cause = e.getCause();
        return cause != null && "SCARD_E_NO_READERS_AVAILABLE".equals(cause.getMessage());
    }
}
