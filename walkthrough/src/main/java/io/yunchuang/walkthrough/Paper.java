package io.yunchuang.walkthrough;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A made-up document as a camera of five megapixels sees it: a sheet of A4 that lies on a dark table, a little askew.
 *
 * @param title the sheet's heading
 * @param lines what is written below it
 * @param degrees how far it is turned, to the right
 */
public record Paper(String title, List<String> lines, double degrees) {
    /** Of the camera's picture. */
    static final int WIDTH = 2592;

    static final int HEIGHT = 1944;

    private static final double A4_HEIGHT = 0.88 * HEIGHT;
    private static final double A4_WIDTH = A4_HEIGHT * 210 / 297;
    private static final double MARGIN = 0.1 * A4_WIDTH;

    private static final Color SHEET = new Color(0xEE, 0xED, 0xE8);
    private static final Color INK = new Color(0x22, 0x24, 0x28);
    private static final Color SEAL = new Color(0xC0, 0x28, 0x28, 0xC0);

    /** How much smaller a picture is made, and then larger again, to take its sharpness away. */
    private static final int COARSE = 14;

    /** A letter of attorney; every name in it is made up. */
    public static Paper letterOfAttorney() {
        return new Paper(
                "授权委托书",
                List.of(
                        "委托人：松江示例科技有限公司",
                        "统一社会信用代码：91310117MA00000000",
                        "受托人：样张  性别：女",
                        "兹委托上述受托人办理企业设立登记有关事宜，",
                        "包括提交申请材料、接收补正通知、领取证照。",
                        "委托期限：自 2026 年 1 月 1 日起至办结之日止。",
                        "受托人在委托权限内签署的文件，委托人均予认可。",
                        "（本页为演示样张，不具有法律效力）"),
                3);
    }

    /** The first page of a lease; the same. */
    public static Paper lease() {
        return new Paper(
                "房屋租赁合同",
                List.of(
                        "出租方（甲方）：示例园区管理有限公司",
                        "承租方（乙方）：松江示例科技有限公司",
                        "第一条  甲方将松江区示例路 1 号 305 室租给乙方，",
                        "建筑面积 86 平方米，用途为办公。",
                        "第二条  租期三年，自 2026 年 1 月 1 日起算。",
                        "第三条  租金按季支付，每季首月 10 日前付清。",
                        "第四条  乙方可将该房屋登记为企业住所。",
                        "（本页为演示样张，不具有法律效力）"),
                -2);
    }

    /** What the camera sees, as a JPEG. */
    public byte[] picture() {
        return jpeg(draw());
    }

    /** The same out of focus. */
    public byte[] blurredPicture() {
        return jpeg(scaled(scaled(draw(), WIDTH / COARSE, HEIGHT / COARSE), WIDTH, HEIGHT));
    }

    /** What the camera sees while something covers its lens. */
    public static byte[] covered() {
        return jpeg(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR));
    }

    private BufferedImage draw() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = penOf(picture);
        // Light falls from one side.
        pen.setPaint(new GradientPaint(0, 0, new Color(0x39, 0x2F, 0x29), WIDTH, HEIGHT, new Color(0x1E, 0x1A, 0x18)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        pen.translate((WIDTH - A4_WIDTH) / 2, (HEIGHT - A4_HEIGHT) / 2);
        pen.setPaint(SHEET);
        pen.fill(new Rectangle2D.Double(0, 0, A4_WIDTH, A4_HEIGHT));
        write(pen);
        seal(pen);
        pen.dispose();
        return picture;
    }

    private void write(Graphics2D pen) {
        pen.setPaint(INK);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 76));
        float centred = (float) (A4_WIDTH - pen.getFontMetrics().stringWidth(title)) / 2;
        pen.drawString(title, centred, 220);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 40));
        float y = 360;
        for (String line : lines) {
            pen.drawString(line, (float) MARGIN, y);
            y += 110;
        }
    }

    private void seal(Graphics2D pen) {
        pen.setPaint(SEAL);
        pen.setStroke(new BasicStroke(10));
        int across = 240;
        int left = (int) (A4_WIDTH - MARGIN - across);
        int top = (int) (A4_HEIGHT - MARGIN - across);
        pen.drawOval(left, top, across, across);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 52));
        pen.drawString("样张", left + 68, top + 138);
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = penOf(to);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    private static Graphics2D penOf(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return pen;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", file);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return file.toByteArray();
    }
}
