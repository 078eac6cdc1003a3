package ganscript.cli;

import static ganscript.GanScript.losses;
import static ganscript.GanScript.picture;
import static ganscript.GanScript.save;
import static ganscript.GanScript.show;

import java.awt.image.BufferedImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plot",
        mixinStandardHelpOptions = true,
        description = "Draws a run's points against its data, or its losses, or the points of an exported generator.")
final class PlotCommand implements Runnable {

    @Parameters(
            index = "0",
            paramLabel = "RUN|MODEL",
            description = "A run's folder, such as runs/parabola-1, or the folder of an exported generator.")
    private String path;

    @Option(names = "--losses", description = "Draw the losses of a run.")
    private boolean losses;

    @Option(
            names = "-o",
            paramLabel = "FILE.png",
            description = "Where the picture goes; without it, a window or else a new file in runs/pictures.")
    private String output;

    @Override
    public void run() {
        BufferedImage picture = losses ? losses(path) : picture(path);
        if (output == null) {
            show(picture);
        } else {
            save(picture, output);
        }
    }
}
