package ganscript;

/** What the DSL says: results on standard output, everything else on standard error, nothing of it when quiet. */
final class Console {

    /** The system property that silences all but results that were asked for. */
    static final String QUIET = "ganscript.quiet";

    private Console() {}

    static boolean quiet() {
        return Boolean.getBoolean(QUIET);
    }

    /** A result. */
    static void say(String sentence) {
        if (!quiet()) {
            System.out.println(sentence);
        }
    }

    /** Something that a user should know and need not act on. */
    static void note(String sentence) {
        if (!quiet()) {
            System.err.println(sentence);
        }
    }
}
