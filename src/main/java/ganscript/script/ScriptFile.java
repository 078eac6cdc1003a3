package ganscript.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A script's text, in lines.
 *
 * @param name the path as the user gave it, which every message begins with
 * @param lines without their ends; a {@code #!} line is blank here, so that no line changes its number
 */
record ScriptFile(String name, List<String> lines) {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a script.
     *
     * @throws ScriptException if there is no such file, or it can't be read, or isn't UTF-8
     */
    static ScriptFile read(Path path) {
        if (Files.isDirectory(path)) {
            throw new ScriptException(path + ": is a folder: name a script in it");
        }
        if (!Files.exists(path)) {
            throw new ScriptException(path + ": no such file" + NearestScript.hint(path));
        }
        try {
            return new ScriptFile(path.toString(), lines(decode(path, Files.readAllBytes(path))));
        } catch (IOException e) {
            throw new ScriptException(path + ": can't be read: " + e.getMessage(), e);
        }
    }

    /** The message of a failure in a line, counted from 1. */
    String at(int line, String sentence) {
        return name + ":" + line + ": " + sentence;
    }

    private static String decode(Path path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw new ScriptException(path + ":" + splitLines(text).length + ": not UTF-8: save the script as UTF-8");
        }
        return text.toString();
    }

    private static List<String> lines(String text) {
        String[] split = splitLines(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        List<String> lines = new ArrayList<>(List.of(split));
        if (lines.get(0).startsWith("#!")) {
            lines.set(0, "");
        }
        return List.copyOf(lines);
    }

    private static String[] splitLines(CharSequence text) {
        return LINE_END.split(text, -1);
    }
}
