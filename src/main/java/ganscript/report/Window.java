package ganscript.report;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** Pictures on the screen, where there is one. */
public final class Window {

    private static int open;

    private Window() {}

    /** Whether this process can show windows: it has a display and Java's graphics for it. */
    public static boolean available() {
        if (GraphicsEnvironment.isHeadless()) {
            return false;
        }
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | LinkageError e) {
            // DISPLAY leads nowhere, or this Java came without its windowing libraries.
            return false;
        }
    }

    /**
     * Opens a window and returns at once. The process lives on until all its windows are closed or it is ended.
     *
     * @throws java.awt.HeadlessException without a display, see {@link #available}
     */
    public static void show(BufferedImage picture, String title) {
        if (!available()) {
            throw new java.awt.HeadlessException("no display to show \"" + title + "\" on");
        }
        count(1);
        SwingUtilities.invokeLater(() -> frame(picture, title).setVisible(true));
    }

    /** Returns when the user has closed the last window; at once if none is open. */
    public static void awaitAllClosed() throws InterruptedException {
        synchronized (Window.class) {
            while (open > 0) {
                Window.class.wait();
            }
        }
    }

    private static JFrame frame(BufferedImage picture, String title) {
        var frame = new JFrame(title);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                count(-1);
            }
        });
        frame.add(new JLabel(new ImageIcon(picture)));
        frame.pack();
        frame.setLocationByPlatform(true);
        return frame;
    }

    private static void count(int change) {
        synchronized (Window.class) {
            open += change;
            Window.class.notifyAll();
        }
    }
}
