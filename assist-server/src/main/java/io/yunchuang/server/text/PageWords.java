package io.yunchuang.server.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages' own words in one language, for what the server says of the same things in e-mails and on paper. */
public final class PageWords {
    private static final String FILE = "/io/yunchuang/console/i18n/%s/%s.json";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

    private final JsonNode words;

    private PageWords(JsonNode words) {
        this.words = words;
    }

    /** The words of an area, such as {@code dialtest}, of which the console's build hands the file to the server. */
    public static PageWords of(ObjectMapper json, Language language, String area) {
        String name = FILE.formatted(language.code(), area);
        try (InputStream in = Objects.requireNonNull(PageWords.class.getResourceAsStream(name), name)) {
            return new PageWords(json.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a key with dots in it; fails where there is none, for nobody would miss a word that is not there.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String say(String key) {
        JsonNode text = words.at("/" + key.replace('.', '/'));
        if (!text.isTextual()) {
            throw new IllegalArgumentException("no text: " + key);
        }
        return text.asText();
    }

    /**
     * The same with values in the places of the variables; what stands in a value is never taken for a variable.
     *
     * @throws IllegalArgumentException when there is no such text, or it has a variable without a value
     */
    public String say(String key, Map<String, String> values) {
        return VARIABLE.matcher(say(key)).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value: " + key + ", " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
