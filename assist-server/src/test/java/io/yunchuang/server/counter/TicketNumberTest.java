package io.yunchuang.server.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketNumberTest {
    @ParameterizedTest
    @CsvSource({"1,A001", "17,A017", "999,A999", "1000,B001", "25974,Z999", "25975,AA001", "26974,AB001"})
    void countsWithinALetterAndThenTakesTheNext(int sequence, String number) {
        assertThat(TicketNumber.of(sequence)).isEqualTo(number);
    }

    @Test
    void neverRepeatsANumber() {
        assertThat(IntStream.rangeClosed(1, 60_000).mapToObj(TicketNumber::of)).doesNotHaveDuplicates();
    }
}
