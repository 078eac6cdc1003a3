package ganscript.cli;

import picocli.CommandLine.Command;

@Command(
        name = "classpath",
        mixinStandardHelpOptions = true,
        description = "Prints the class path, for jshell --class-path \"$(scripts/gan classpath)\".")
final class ClasspathCommand implements Runnable {

    @Override
    public void run() {
        System.out.println(System.getProperty("java.class.path"));
    }
}
