package io.yunchuang.agent.device;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the QR code (ISO/IEC 18004) in a camera's picture. */
final class QrDecoder {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER,
            true,
            // White on black, as some telephones show it at night.
            DecodeHintType.ALSO_INVERTED,
            true);

    private final MultiFormatReader reader = new MultiFormatReader();

    QrDecoder() {
        reader.setHints(HINTS);
    }

    /** The text of the code; empty where none can be read. */
    Optional<String> text(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return Optional.of(reader.decodeWithState(bitmap).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }
}
