package ganscript.report;

/** The one rule for how often something is reported. */
final class Every {

    private Every() {}

    static int checked(String what, int iterations) {
        if (iterations < 1) {
            throw new IllegalArgumentException(what + ": every is " + iterations + ": use 1 or more iterations");
        }
        return iterations;
    }
}
