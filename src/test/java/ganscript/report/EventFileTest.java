package ganscript.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ganscript.train.Metrics;
import ganscript.train.RunStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

class EventFileTest {

    @TempDir
    Path runs;

    @Test
    void holdsTheGraphThenTheFiguresOfEachReportInOrder() throws IOException {
        try (var events = started("parabola-1")) {
            events.reported(new Metrics(0, 0.1, 1.5, 0.75, 0.625, 0.25), () -> null);
            events.reported(new Metrics(200, 0.2, 1.25, 0.5, 0.5, 0.375), () -> null);
        }

        var read = read(onlyFile("parabola-1"));
        assertThat(read.get(0).getFileVersion()).isEqualTo("brain.Event:2");
        assertThat(GraphDef.parseFrom(read.get(1).getGraphDef())).isEqualTo(graph());
        assertThat(scalars(read))
                .containsExactly(
                        "0 loss/discriminator 1.5",
                        "0 loss/generator 0.75",
                        "0 discriminator/real 0.625",
                        "0 discriminator/fake 0.25",
                        "200 loss/discriminator 1.25",
                        "200 loss/generator 0.5",
                        "200 discriminator/real 0.5",
                        "200 discriminator/fake 0.375");
    }

    @Test
    void showsEachReportBeforeTheRunEnds() throws IOException {
        try (var events = started("live-1")) {
            assertThat(read(onlyFile("live-1"))).anyMatch(Event::hasGraphDef);

            events.reported(new Metrics(7, 0.1, 1, 1, 0.5, 0.5), () -> null);
            assertThat(scalars(read(onlyFile("live-1")))).hasSize(4).allMatch(line -> line.startsWith("7 "));
        }
    }

    @Test
    void twoRunsAtOnceKeepTheirFilesApart() throws IOException {
        try (var one = started("one-1");
                var two = started("two-1")) {
            one.reported(new Metrics(1, 0, 1, 1, 0.5, 0.5), () -> null);
            two.reported(new Metrics(2, 0, 1, 1, 0.5, 0.5), () -> null);
        }
        assertThat(scalars(read(onlyFile("one-1")))).hasSize(4).allMatch(line -> line.startsWith("1 "));
        assertThat(scalars(read(onlyFile("two-1")))).hasSize(4).allMatch(line -> line.startsWith("2 "));
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
            events.reported(new Metrics(0, 0, 1, 1, 0.5, 0.5), () -> null);
            long pointers = Pointer.totalCount();
            long bytes = Pointer.totalBytes();
            for (int i = 1; i <= 2000; i++) {
                events.reported(new Metrics(i, 0, 1, 1, 0.5, 0.5), () -> null);
            }
            assertThat(Pointer.totalCount()).isLessThanOrEqualTo(pointers);
            assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(bytes);
        }
    }

    @Test
    void closesTwiceAndWithoutAStart() throws IOException {
        new EventFile(1).close();
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
        assertThatThrownBy(() -> new EventFile(0)).hasMessage("TensorBoard: every is 0: use 1 or more iterations");
    }

    private EventFile started(String name) throws IOException {
        var events = new EventFile(200);
        Path folder = Files.createDirectory(runs.resolve(name));
        events.started(new RunStart("parabola", folder, 400, graph()));
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

    private static List<String> scalars(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.getSummary().getValueList().stream()
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
