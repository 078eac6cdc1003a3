package ganscript.cli;

import static ganscript.GanScript.load;

import ganscript.report.Charts;
import ganscript.report.Png;
import ganscript.train.MetricsCsv;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plot",
        mixinStandardHelpOptions = true,
        description = "Draws a run's points against its data, or its losses, or the points of an exported generator.")
final class PlotCommand implements Runnable {
    @Override
    public void run() {}
}
