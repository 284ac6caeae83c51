package io.yunchuang.server.counter;

/** The number on a ticket: a letter and three digits, A001 to A999, then B001; short enough to be spoken and read from afar. */
final class TicketNumber {
    private static final int PER_LETTER = 999;
    private static final int LETTERS = 26;

    private TicketNumber() {}

    /**
     * The number of the {@code sequence}-th ticket of a day; from the 25,975th on with as many letters as it takes (AA001).
     *
     * @param sequence from 1
     */
    static String of(int sequence) {
        int block = (sequence - 1) / PER_LETTER;
        int digits = (sequence - 1) % PER_LETTER + 1;
        return letters(block) + "%03d".formatted(digits);
    }

    private static String letters(int block) {
        char last = (char) ('A' + block % LETTERS);
        return block < LETTERS ? String.valueOf(last) : letters(block / LETTERS - 1) + last;
    }
}
