package io.yunchuang.server.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * All items and categories, in order.
 *
 * @param tag changes when anything in them does
 */
record ItemIndex(List<ItemLine> items, List<Category> categories, String tag) {

    static ItemIndex of(List<ItemLine> items, List<Category> categories) {
        return new ItemIndex(items, categories, digest(items + "" + categories));
    }

    Optional<ItemLine> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
