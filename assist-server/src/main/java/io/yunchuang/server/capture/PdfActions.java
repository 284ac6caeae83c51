package io.yunchuang.server.capture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether a PDF could do anything but be looked at: scripts, actions other than going to a place in itself or to an
 * address, embedded files, forms that compute, films. Every object is looked at, also those that nothing seems to use.
 */
final class PdfActions {
    /** Keys that are there for nothing else (ISO 32000-1, 12.6, 7.11.4, 12.7.8). */
    private static final List<String> KEYS =
            List.of("JS", "JavaScript", "EmbeddedFiles", "EmbeddedFile", "EF", "XFA", "AA");

    /** Action types, {@code S}, that reach beyond the document (table 198), and annotations and objects that contain more. */
    private static final Set<String> TYPES = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "ResetForm",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView",
            "RichMedia",
            "FileAttachment",
            "EmbeddedFile",
            "Screen",
            "3D");

    private static final List<COSName> NAMED_BY = List.of(COSName.S, COSName.SUBTYPE, COSName.TYPE);

    private PdfActions() {}

    static boolean anyIn(PDDocument document) throws IOException {
        COSDocument objects = document.getDocument();
        Deque<COSBase> open = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.add(objects.getTrailer());
        for (COSObjectKey key : objects.getXrefTable().keySet()) {
            open.add(objects.getObjectFromPool(key));
        }
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (seen.add(next)) {
                if (next instanceof COSDictionary dictionary && acts(dictionary)) {
                    return true;
                }
                open.addAll(within(next));
            }
        }
        return false;
    }

    private static boolean acts(COSDictionary dictionary) {
        return KEYS.stream().anyMatch(dictionary::containsKey)
                || NAMED_BY.stream()
                        .map(dictionary::getCOSName)
                        .anyMatch(name -> name != null && TYPES.contains(name.getName()));
    }

    private static Collection<COSBase> within(COSBase object) {
        return switch (object) {
            case COSObject reference -> present(reference.getObject());
            case COSDictionary dictionary ->
                dictionary.getValues().stream()
                        .flatMap(value -> present(value).stream())
                        .toList();
            case COSArray array ->
                StreamSupport.stream(array.spliterator(), false)
                        .flatMap(value -> present(value).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<COSBase> present(COSBase object) {
        return object == null ? List.of() : List.of(object);
    }
}
