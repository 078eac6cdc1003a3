package ganscript.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.TinyGan;
import ganscript.gan.GeneratorOptimizer;
import ganscript.gan.LeastSquares;
import ganscript.nn.Sgd;
import ganscript.train.Training;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.EagerSession;
import org.tensorflow.Graph;
import org.tensorflow.exceptions.TFOutOfRangeException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.Summary;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

class EventFileTest {

    @TempDir
    Path runs;

    @Test
    void holdsTheGraphThenTheFiguresOfEachReportInOrder() throws IOException {
        try (var events = started("parabola-1")) {
            events.reported(Reports.report(Reports.metrics(0, 1.5, 0.75, 0.625, 0.25)));
            events.reported(Reports.report(Reports.metrics(200, 1.25, 0.5, 0.5, 0.375)));
        }

        var read = read(onlyFile("parabola-1"));
        assertThat(read.get(0).getFileVersion()).isEqualTo("brain.Event:2");
        assertThat(GraphDef.parseFrom(read.get(1).getGraphDef())).isEqualTo(graph());
        assertThat(scalars(read))
                .containsExactly(
                        "0 adversarial_loss/discriminator 1.5",
                        "0 adversarial_loss/generator 0.75",
                        "0 discriminator/mean_real 0.625",
                        "0 discriminator/mean_fake 0.25",
                        "0 discriminator/accuracy_real 0.75",
                        "0 discriminator/accuracy_fake 0.25",
                        "0 gradient_norm/discriminator 2.0",
                        "0 gradient_norm/generator 3.0",
                        "0 learning_rate/discriminator 1.0E-4",
                        "0 learning_rate/generator 1.0E-4",
                        "0 speed/iterations_per_second 1.0",
                        "200 adversarial_loss/discriminator 1.25",
                        "200 adversarial_loss/generator 0.5",
                        "200 discriminator/mean_real 0.5",
                        "200 discriminator/mean_fake 0.375",
                        "200 discriminator/accuracy_real 0.75",
                        "200 discriminator/accuracy_fake 0.25",
                        "200 gradient_norm/discriminator 2.0",
                        "200 gradient_norm/generator 3.0",
                        "200 learning_rate/discriminator 1.0E-4",
                        "200 learning_rate/generator 1.0E-4",
                        "200 speed/iterations_per_second 1.0");
    }

    /** TensorFlow makes no histogram of what is not finite. */
    @Test
    void holdsTheFiguresOfATrainingThatDiverged() throws IOException {
        var gan = TinyGan.of(new LeastSquares(), new GeneratorOptimizer(new Sgd(1e20)));
        try (var run = Training.train(gan, TinyGan.settings(runs, 20, new EventFile(1, 1)), note -> {});
                var files = Files.newDirectoryStream(run.folder(), "events.*")) {
            assertThat(scalars(read(files.iterator().next())))
                    .contains(run.last().iteration() + " adversarial_loss/generator NaN");
        }
    }

    @Test
    void holdsDefinitionHistogramsAndPicturesForTheirPlugins() throws IOException {
        try (var events = started("whole-1")) {
            events.reported(Reports.report(Reports.metrics(200, 1, 1, 0.5, 0.5)));
            var picture = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
            events.picture(200, "points", picture, Png.bytes(picture));
        }

        var values = values(read(onlyFile("whole-1")));
        var definition = values.get("definition");
        assertThat(definition.getMetadata().getPluginData().getPluginName()).isEqualTo("text");
        assertThat(definition.getTensor().getStringVal(0).toStringUtf8()).contains("\"name\":\"parabola\"");
        var histogram = values.get("weights/generator/dense/kernel").getHisto();
        assertThat(List.of(histogram.getMin(), histogram.getMax(), histogram.getNum(), histogram.getSum()))
                .containsExactly(-1.0, 2.0, 3.0, 1.5);
        assertThat(values).containsKeys("data/y_real", "data/y_generated");
        var picture = values.get("points");
        assertThat(picture.getMetadata().getPluginData().getPluginName()).isEqualTo("images");
        assertThat(picture.getTensor().getStringVal(0).toStringUtf8()).isEqualTo("30");
        var png = ImageIO.read(picture.getTensor().getStringVal(2).newInput());
        assertThat(List.of(png.getWidth(), png.getHeight())).containsExactly(30, 20);
    }

    @Test
    void showsEachReportBeforeTheRunEnds() throws IOException {
        try (var events = started("live-1")) {
            events.reported(Reports.report(Reports.metrics(7, 1, 1, 0.5, 0.5)));
            events.await();
            assertThat(read(onlyFile("live-1"))).anyMatch(Event::hasGraphDef);
            assertThat(scalars(read(onlyFile("live-1")))).hasSize(11).allMatch(line -> line.startsWith("7 "));
        }
    }

    @Test
    void runThatEndsWithoutAReportHasItsGraph() throws IOException {
        started("short-1").close();
        assertThat(read(onlyFile("short-1"))).filteredOn(Event::hasGraphDef).hasSize(1);
    }

    @Test
    void twoRunsAtOnceKeepTheirFilesApart() throws IOException {
        try (var one = started("one-1");
                var two = started("two-1")) {
            one.reported(Reports.report(Reports.metrics(1, 1, 1, 0.5, 0.5)));
            two.reported(Reports.report(Reports.metrics(2, 1, 1, 0.5, 0.5)));
        }
        assertThat(scalars(read(onlyFile("one-1")))).hasSize(11).allMatch(line -> line.startsWith("1 "));
        assertThat(scalars(read(onlyFile("two-1")))).hasSize(11).allMatch(line -> line.startsWith("2 "));
    }

    @Test
    void graphAloneIsAnEventFileToo() throws IOException {
        EventFile.writeGraph(graph(), runs.resolve("graph"));
        var read = read(onlyFile("graph"));
        assertThat(GraphDef.parseFrom(read.get(1).getGraphDef())).isEqualTo(graph());
        assertThat(read).hasSize(2);
    }

    @Test
    void thousandsOfReportsKeepNoNativeMemory() throws IOException {
        try (var events = started("long-1")) {
            events.reported(Reports.report(Reports.metrics(0, 1, 1, 0.5, 0.5)));
            events.await();
            long pointers = Pointer.totalCount();
            long bytes = Pointer.totalBytes();
            for (int i = 1; i <= 2000; i++) {
                events.reported(Reports.report(Reports.metrics(i, 1, 1, 0.5, 0.5)));
            }
            events.await();
            assertThat(Pointer.totalCount()).isLessThanOrEqualTo(pointers);
            assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(bytes);
        }
    }

    @Test
    void closesTwiceAndWithoutAStart() throws IOException {
        new EventFile(1, 200).close();
        var events = started("twice-1");
        events.close();
        events.close();
        assertThat(onlyFile("twice-1")).exists();
    }

    @Test
    void failsWhereAFileStandsInThePlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(runs.resolve("taken"), "");
        assertThatThrownBy(() -> EventFile.writeGraph(graph(), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": TensorBoard's event file can't be written: Not a directory");
    }

    @Test
    void refusesToReportEveryZeroIterations() {
        assertThatThrownBy(() -> new EventFile(0, 200)).hasMessage("TensorBoard: every is 0: use 1 or more iterations");
    }

    private EventFile started(String name) throws IOException {
        var events = new EventFile(200, 200);
        Path folder = Files.createDirectory(runs.resolve(name));
        events.started(Reports.start(folder, 400, graph()));
        return events;
    }

    private static GraphDef graph() {
        try (var graph = new Graph()) {
            var tf = Ops.create(graph).withSubScope("generator");
            tf.math.tanh(tf.placeholder(TFloat32.class));
            return graph.toGraphDef();
        }
    }

    private Path onlyFile(String run) throws IOException {
        try (var files = Files.list(runs.resolve(run))) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.get(0).getFileName().toString()).startsWith("events.out.tfevents.");
            return all.get(0);
        }
    }

    private static Map<String, Summary.Value> values(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.getSummary().getValueList().stream())
                .collect(Collectors.toMap(Summary.Value::getTag, value -> value, (first, second) -> second));
    }

    private static List<String> scalars(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.getSummary().getValueList().stream()
                        .filter(Summary.Value::hasSimpleValue)
                        .map(value -> event.getStep() + " " + value.getTag() + " " + value.getSimpleValue()))
                .toList();
    }

    /** By TensorFlow's reader of records, which checks their lengths and checksums. */
    private static List<Event> read(Path file) throws IOException {
        var types = List.<Class<? extends TType>>of(TString.class);
        var shapes = List.of(Shape.scalar());
        var events = new ArrayList<Event>();
        try (var session = EagerSession.create()) {
            var tf = Ops.create(session);
            // The op of the first version: TensorFlow 2.18 loses an input of the second's on its way to an iterator.
            var records = session.opBuilder("TFRecordDataset", "records", session.baseScope())
                    .addInput(tf.constant(file.toString()).asOutput())
                    .addInput(tf.constant("").asOutput())
                    .addInput(tf.constant(0L).asOutput())
                    .build()
                    .<TType>output(0);
            var iterator = tf.data.anonymousIterator(types, shapes);
            tf.data.makeIterator(records, iterator);
            while (true) {
                var record = (TString) tf.data
                        .iteratorGetNext(iterator, types, shapes)
                        .components()
                        .get(0)
                        .asTensor();
                events.add(Event.parseFrom(record.asBytes().getObject()));
            }
        } catch (TFOutOfRangeException end) {
            return events;
        }
    }
}
