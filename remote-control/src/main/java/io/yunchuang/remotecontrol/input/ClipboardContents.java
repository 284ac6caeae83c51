package io.yunchuang.remotecontrol.input;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a clipboard held: text, formatted text, a picture, files. It is fetched whole, for a clipboard is a promise of the
 * program that copied, and the promise ends when something else is copied.
 */
final class ClipboardContents implements Transferable {
    private static final List<DataFlavor> KEPT = List.of(
            DataFlavor.stringFlavor, DataFlavor.allHtmlFlavor, DataFlavor.imageFlavor, DataFlavor.javaFileListFlavor);

    private final Map<DataFlavor, Object> forms;

    private ClipboardContents(Map<DataFlavor, Object> forms) {
        this.forms = forms;
    }

    /** Everything that can be fetched now; maybe nothing. */
    static ClipboardContents of(Clipboard clipboard) {
        Map<DataFlavor, Object> forms = new LinkedHashMap<>();
        KEPT.forEach(flavor -> fetch(clipboard, flavor).ifPresent(data -> forms.put(flavor, data)));
        return new ClipboardContents(forms);
    }

    /** A program that does not keep its promise, or another one that holds the clipboard, is as good as nothing there. */
    private static Optional<Object> fetch(Clipboard clipboard, DataFlavor flavor) {
        try {
            return clipboard.isDataFlavorAvailable(flavor) ? Optional.of(clipboard.getData(flavor)) : Optional.empty();
        } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Override
    public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
        Object data = forms.get(flavor);
        if (data == null) {
            throw new UnsupportedFlavorException(flavor);
        }
        return data;
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return forms.keySet().toArray(DataFlavor[]::new);
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
        return forms.containsKey(flavor);
    }
}
