package io.yunchuang.remotecontrol.input;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.swing.JFrame;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** A program of its own with one text field, which tells on its output what happens to it and does what its input says. */
public final class TargetWindow {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final JTextArea AREA = new JTextArea();

    private TargetWindow() {}

    /** {@code clipboard} tells what it holds, {@code copy TEXT} fills it, {@code end} ends. */
    public static void main(String[] args) throws Exception {
        SwingUtilities.invokeAndWait(TargetWindow::open);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            String command = line;
            SwingUtilities.invokeAndWait(() -> obey(command));
        }
        System.exit(0);
    }

    private static void open() {
        AREA.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                say("BUTTON " + e.getButton() + " DOWN " + e.getXOnScreen() + " " + e.getYOnScreen());
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                say("BUTTON " + e.getButton() + " UP");
            }
        });
        AREA.addMouseWheelListener(e -> say("WHEEL " + e.getWheelRotation() + (e.isShiftDown() ? " SIDEWAYS" : "")));
        AREA.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent e) {
                say("KEY " + KeyEvent.getKeyText(e.getKeyCode()) + " DOWN");
            }

            @Override
            public void keyReleased(KeyEvent e) {
                say("KEY " + KeyEvent.getKeyText(e.getKeyCode()) + " UP");
            }
        });
        AREA.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                say("READY");
            }
        });
        AREA.getDocument().addDocumentListener(new Listener());
        JFrame frame = new JFrame("target");
        frame.add(AREA);
        frame.setBounds(100, 100, 400, 300);
        frame.setVisible(true);
    }

    private static void obey(String command) {
        if (command.startsWith("copy ")) {
            StringSelection copied = new StringSelection(command.substring("copy ".length()));
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(copied, null);
            say("COPIED");
        } else if (command.equals("clipboard")) {
            say("CLIPBOARD " + clipboard());
        }
    }

    private static String clipboard() {
        try {
            return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        } catch (UnsupportedFlavorException e) {
            return "";
        } catch (IOException | IllegalStateException e) {
            return "? " + e;
        }
    }

    private static void say(String line) {
        OUT.println(line);
    }

    private static final class Listener implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent e) {
            say("TEXT " + AREA.getText().replace("\n", "⏎"));
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            insertUpdate(e);
        }

        @Override
        public void changedUpdate(DocumentEvent e) {}
    }
}
