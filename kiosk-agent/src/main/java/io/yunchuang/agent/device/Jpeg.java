package io.yunchuang.agent.device;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes files of pictures. */
final class Jpeg {
    /** For a preview, where small counts. */
    static final float PREVIEW = 0.7f;

    /** For a document that is read and kept: nothing to be seen is lost. */
    static final float DOCUMENT = 0.95f;

    private Jpeg() {}

    /** @param quality 0 to 1 */
    static Picture of(BufferedImage picture, float quality) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        } finally {
            writer.dispose();
        }
        return new Picture(ByteBuffer.wrap(file.toByteArray()), picture.getWidth(), picture.getHeight());
    }

    /** The whole picture, never larger than the box, without transparency, which the format has not. */
    static BufferedImage within(BufferedImage picture, Dimension box) {
        double scale =
                Math.min(1, Math.min(box.getWidth() / picture.getWidth(), box.getHeight() / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = opaque.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return opaque;
    }

    /** The picture as it is, in the form that the format wants. */
    static BufferedImage opaque(BufferedImage picture) {
        return within(picture, new Dimension(picture.getWidth(), picture.getHeight()));
    }
}
