package io.yunchuang.agent.device;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A document camera that draws a page, on which it says that it is SIMULATED. */
final class SimulatedCamera implements WebcamDriver {
    private static final String NAME = "SIMULATED camera";

    @Override
    public List<WebcamDevice> getDevices() {
        return List.of(new Device());
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }

    private static final class Device implements WebcamDevice {
        private Dimension size = DocumentCamera.FULL;
        private boolean open;

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public Dimension[] getResolutions() {
            return new Dimension[] {CameraRhythm.PREVIEW.size(), DocumentCamera.FULL};
        }

        @Override
        public Dimension getResolution() {
            return size;
        }

        @Override
        public void setResolution(Dimension size) {
            this.size = size;
        }

        /** A white sheet on a dark desk, with a heading and lines of text. */
        @Override
        public BufferedImage getImage() {
            BufferedImage picture = new BufferedImage(size.width, size.height, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D pen = picture.createGraphics();
            int unit = size.height / 24;
            pen.setColor(Color.DARK_GRAY);
            pen.fillRect(0, 0, size.width, size.height);
            pen.setColor(Color.WHITE);
            pen.fillRect(size.width / 5, unit, size.width * 3 / 5, size.height - 2 * unit);
            pen.setColor(Color.BLACK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, unit * 3 / 2));
            pen.drawString("SIMULATED", size.width / 4, 4 * unit);
            for (int line = 6; line < 22; line++) {
                pen.fillRect(size.width / 4, line * unit, size.width / 2 - line % 3 * unit, unit / 4);
            }
            pen.dispose();
            return picture;
        }

        @Override
        public void open() {
            open = true;
        }

        @Override
        public void close() {
            open = false;
        }

        @Override
        public void dispose() {
            open = false;
        }

        @Override
        public boolean isOpen() {
            return open;
        }
    }
}
