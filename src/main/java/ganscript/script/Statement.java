package ganscript.script;

/**
 * One snippet of a script.
 *
 * @param source as the user wrote it, from its first line on
 * @param line of the script that {@code source} begins in, counted from 1
 */
record Statement(String source, int line) {

    /** The script's line at an offset into the source; offsets outside of it mean its ends. */
    int lineAt(long offset) {
        int end = (int) Math.max(0, Math.min(offset, source.length()));
        return line
                + (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
