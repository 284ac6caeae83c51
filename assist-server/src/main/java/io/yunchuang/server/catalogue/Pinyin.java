package io.yunchuang.server.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Chinese as it is typed: syllables without tones, ü as v, one space between them. */
final class Pinyin {
    /** Words the library reads wrongly in the names of service items, mostly by a wrong split of words. */
    private static final Map<String, String> CORRECTIONS = Map.ofEntries(
            Map.entry("延长", "yan chang"),
            Map.entry("参保", "can bao"),
            Map.entry("还款", "huan kuan"),
            Map.entry("还贷", "huan dai"),
            Map.entry("银行", "yin hang"),
            Map.entry("行业", "hang ye"),
            Map.entry("会计", "kuai ji"),
            Map.entry("调解", "tiao jie"),
            Map.entry("调岗", "diao gang"),
            Map.entry("给付", "ji fu"),
            Map.entry("长三角", "chang san jiao"),
            Map.entry("重新", "chong xin"),
            Map.entry("重复", "chong fu"),
            Map.entry("重置", "chong zhi"),
            Map.entry("曾用", "ceng yong"),
            Map.entry("省际", "sheng ji"),
            Map.entry("率", "lv"));

    private static final Pattern PARTS =
            Pattern.compile(CORRECTIONS.keySet().stream().collect(Collectors.joining("|", "(", ")"))
                    + "|([A-Za-z]+)|([0-9]+)|(\\p{IsHan})");

    private static final Pattern SYLLABLES = Pattern.compile("[a-z]+|[0-9]+");
    private static final HanyuPinyinOutputFormat FORMAT = format();

    private Pinyin() {}

    /** The text's syllables; digits and Latin words stay, everything else is left out. */
    static String of(String text) {
        List<String> syllables = new ArrayList<>();
        StringBuilder han = new StringBuilder();
        Matcher parts = PARTS.matcher(text);
        int end = 0;
        while (parts.find()) {
            if (parts.start() > end || parts.group(4) == null) {
                flush(han, syllables);
            }
            if (parts.group(4) == null) {
                syllables.add(
                        CORRECTIONS.getOrDefault(parts.group(), parts.group().toLowerCase(Locale.ROOT)));
            } else {
                han.append(parts.group());
            }
            end = parts.end();
        }
        flush(han, syllables);
        return String.join(" ", syllables);
    }

    /** First letters of the syllables; numbers stay whole. */
    static String initials(String pinyin) {
        return Arrays.stream(pinyin.split(" "))
                .filter(syllable -> !syllable.isEmpty())
                .map(syllable -> Character.isDigit(syllable.charAt(0)) ? syllable : syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Whether it could be pinyin: lower-case syllables and numbers with single spaces. */
    static boolean isWellFormed(String pinyin) {
        return pinyin.matches("([a-z]+|[0-9]+)( ([a-z]+|[0-9]+))*");
    }

    /** Reads what was collected as whole words; the full stops make the library put spaces into the last word too. */
    private static void flush(StringBuilder han, List<String> syllables) {
        if (han.isEmpty()) {
            return;
        }
        try {
            Matcher read = SYLLABLES.matcher(PinyinHelper.toHanYuPinyinString(han + "。。", FORMAT, " ", true));
            while (read.find()) {
                syllables.add(read.group());
            }
            han.setLength(0);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }

    private static HanyuPinyinOutputFormat format() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
