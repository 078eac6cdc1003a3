package ganscript.cli;

/**
 * Begins to load TensorFlow's native library, a third of a second, while the command line is read and the GAN defined.
 * Only where the launcher says that it is unpacked and will be needed: by these properties JavaCPP, too, takes it from
 * there, without searching each jar for each way in which it could be called.
 */
final class NativesAhead {

    private static final String LIBRARY = "tensorflow_cc";

    private NativesAhead() {}

    static void start() {
        if ("false".equals(System.getProperty("org.bytedeco.javacpp.findLibraries"))) {
            var thread = new Thread(NativesAhead::load, "TensorFlow's library");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void load() {
        try {
            System.loadLibrary(LIBRARY);
        } catch (UnsatisfiedLinkError e) {
            // Whoever needs it will load it again and say what is wrong.
        }
    }
}
