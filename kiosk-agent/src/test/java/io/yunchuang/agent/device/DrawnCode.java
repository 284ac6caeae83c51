package io.yunchuang.agent.device;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A camera's picture of a QR code that somebody holds before it. */
final class DrawnCode {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 260;

    private DrawnCode() {}

    /** @param degrees how the telephone is turned */
    static BufferedImage of(String text, double degrees) {
        BufferedImage picture = desk();
        Graphics2D pen = picture.createGraphics();
        AffineTransform held = AffineTransform.getRotateInstance(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        held.translate((WIDTH - CODE) / 2.0, (HEIGHT - CODE) / 2.0);
        pen.drawImage(code(text), held, null);
        pen.dispose();
        return picture;
    }

    /** The same view without a code. */
    static BufferedImage desk() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(90, 80, 70));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }

    private static BufferedImage code(String text) {
        BitMatrix bits;
        try {
            bits = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, CODE, CODE, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
        BufferedImage drawn = new BufferedImage(CODE, CODE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < CODE; y++) {
            for (int x = 0; x < CODE; x++) {
                drawn.setRGB(x, y, (bits.get(x, y) ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return drawn;
    }
}
