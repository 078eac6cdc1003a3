package ganscript.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Standard output that remembers why a write failed. Java's own swallows it, and {@code gan sample … >file} on a full
 * disk would end with exit code 0 and half of its points.
 */
final class StandardOutput extends FilterOutputStream {

    /** A reader such as {@code head} that has seen enough is no failure. */
    private static final String READER_LEFT = "Broken pipe";

    private IOException failure;

    private StandardOutput(OutputStream out) {
        super(out);
    }

    /** Puts it in the place of {@link System#out}. */
    static StandardOutput install() {
        var output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new BufferedOutputStream(output, 8192), true, charset()));
        return output;
    }

    /** That of {@link System#out}, which can't be asked for it on Java 17. */
    private static Charset charset() {
        String name = System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding"));
        return Charset.forName(System.getProperty("stdout.encoding", name));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** The exit code of a command that returned this one: 1 and a sentence if something it printed was lost. */
    int exitCode(int ofCommand) {
        System.out.flush();
        if (failure == null || READER_LEFT.equals(failure.getMessage())) {
            return ofCommand;
        }
        System.err.println("gan: standard output: can't be written: " + failure.getMessage());
        return Math.max(ofCommand, 1);
    }
}
