package ganscript.cli;

import static ganscript.GanScript.load;
import static ganscript.GanScript.sample;

import ganscript.data.CurveData;
import ganscript.data.Domain;
import ganscript.data.Numbers;
import ganscript.data.Points;
import ganscript.data.PointsCsv;
import ganscript.model.TrainedGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Prints points (x, y) of an exported generator as CSV.")
final class SampleCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The folder of an exported generator.")
    private String model;

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "How many points (500): even over the trained range or, with --seed, at random.")
    private Integer n;

    @Option(names = "--seed", paramLabel = "S", description = "Take random x, the same for the same seed.")
    private Long seed;

    @Option(
            names = "--x",
            paramLabel = "FILE|A:B:N",
            description =
                    "The x: a CSV file's column x, or N even points from A to B; or a CSV file with the columns that"
                            + " the generator is given. With --seed, that of the noise.")
    private String x;

    @Option(names = "-o", paramLabel = "FILE.csv", description = "Where they go, instead of standard output.")
    private Path output;

    @Override
    public void run() {
        if (n != null && n < 0) {
            throw wrong("-n is " + n + ": use 0 or more");
        }
        if (x != null && n != null) {
            throw wrong("--x says which points: leave out -n and --seed");
        }
        try (var generator = load(model)) {
            if (x != null && seed != null && !generator.takesNoise()) {
                throw wrong("--x says which points: leave out -n and --seed");
            }
            write(points(generator));
        }
    }

    /** In parts, so that any number of them takes the memory of one. */
    private PointsCsv.Parts points(TrainedGenerator generator) {
        if (x != null) {
            if (generator.drawsItsOwn() && generator.given().isEmpty()) {
                throw wrong(
                        "--x says what the generator is given, but this one is given noise alone: use -n and --seed");
            }
            var given = generator.drawsItsOwn()
                    ? PointsCsv.read(Path.of(x), generator.given())
                    : new Points(List.of(new Numbers("x", given(x))));
            return to -> to.accept(sample(generator, given, seed == null ? 0 : seed));
        }
        int count = n == null ? 500 : n;
        if (seed == null && !generator.drawsItsOwn()) {
            return to -> generator.sampleEven(count, to);
        }
        return to -> generator.sampleRandom(count, seed == null ? 0 : seed, to);
    }

    private float[] given(String text) {
        var parts = text.split(":", -1);
        if (parts.length != 3 || Files.exists(Path.of(text))) {
            return PointsCsv.readX(Path.of(text));
        }
        try {
            int count = Integer.parseInt(parts[2]);
            var domain = new Domain(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Domain.Spacing.EVEN);
            if (count >= 0) {
                return CurveData.floats(domain.even(count));
            }
        } catch (NumberFormatException e) {
            // Said below, as for a negative count.
        } catch (IllegalArgumentException e) {
            throw wrong("--x " + text + ": " + e.getMessage());
        }
        throw wrong("--x is \"" + text + "\": use A:B:N, such as -3:3:500, or a CSV file with a column x");
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private void checkFolder() {
        var folder = output == null ? null : output.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    output + ": can't be written: " + output.getParent() + " is no folder: make it, or use another");
        }
    }

    private void write(PointsCsv.Parts points) {
        checkFolder();
        try {
            if (output == null) {
                PointsCsv.write(points, new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
            } else {
                writeFile(points);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        } catch (UncheckedIOException e) {
            throw cannotWrite(e.getCause());
        }
    }

    /** Beside its place, then moved there: an earlier file is lost only to a whole new one. */
    private void writeFile(PointsCsv.Parts points) throws IOException {
        if (Files.isDirectory(output)) {
            throw new IOException("is a folder: name a file in it");
        }
        var part = output.resolveSibling("." + output.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                PointsCsv.write(points, out);
            }
            Files.move(part, output, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            part.toFile().delete();
            throw e;
        }
    }

    private UncheckedIOException cannotWrite(IOException e) {
        String where = output == null ? "standard output" : output.toString();
        return new UncheckedIOException(where + ": can't be written: " + e.getMessage(), e);
    }
}
