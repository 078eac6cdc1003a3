package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

class RandomStreamsTest {

    /**
     * tf.random.stateless_uniform([3, 1], tf.random.fold_in(tf.constant([seed, hash], tf.int64), tf.constant(updates,
     * tf.int64))) of TensorFlow 2.21 in Python.
     */
    @ParameterizedTest
    @CsvSource({
        "2018, gradient_penalty, 0, 0.03633260726928711, 0.9922342300415039, 0.8638254404067993",
        "2018, gradient_penalty, 1, 0.45020604133605957, 0.9933960437774658, 0.7250150442123413",
        "2018, gradient_penalty, 12345678, 0.5889023542404175, 0.4112657308578491, 0.2703421115875244",
        "2018, other, 0, 0.4934459924697876, 0.11633169651031494, 0.7801735401153564",
        "-5, gradient_penalty, 0, 0.33948850631713867, 0.2484215497970581, 0.3912220001220703",
        "-5, other, 2, 0.7443054914474487, 0.7208746671676636, 0.8149282932281494",
    })
    void numbersAreThoseOfPythonsTensorFlow(
            long seed, String name, int updates, double first, double second, double third) {
        try (var stream = new Stream(seed, name)) {
            stream.lab.set(stream.counter(), updates);
            assertThat(stream.lab.get(stream.numbers)).containsExactly(first, second, third);
        }
    }

    @Test
    void numbersStayUntilAnUpdateIsDoneAndAreThenOthers() {
        try (var stream = new Stream(1, "s")) {
            var before = stream.lab.get(stream.numbers);
            assertThat(stream.lab.get(stream.numbers)).containsExactly(before);
            stream.lab.run(List.of(stream.movedOn.run()));
            assertThat(stream.lab.get(stream.numbers)).doesNotContain(before);
            assertThat(stream.lab.get(stream.counter().value())).containsExactly(1);
        }
    }

    @Test
    void countGoesToZeroBeforeFloatsCountNoFurther() {
        try (var stream = new Stream(1, "s")) {
            stream.lab.set(stream.counter(), (1 << 24) - 1);
            assertThat(stream.lab.get(stream.counter().value())).containsExactly((1 << 24) - 1);
            stream.lab.run(List.of(stream.movedOn.run()));
            assertThat(stream.lab.get(stream.counter().value())).containsExactly(0);
        }
    }

    @Test
    void updateWithoutRandomNumbersIsItself() {
        try (var lab = new Lab()) {
            var update = new Update(lab.tf.noOp(), lab.tf.constant(0f), lab.tf.constant(1f), Optional.empty());
            assertThat(new RandomStreams(lab.variables).movedOnBy(update, lab.tf))
                    .isSameAs(update);
        }
    }

    /** Three numbers in a column, and an update that does nothing but move on. */
    private static final class Stream implements AutoCloseable {

        final Lab lab;
        final Operand<TFloat32> numbers;
        final Update movedOn;

        Stream(long seed, String name) {
            lab = new Lab(seed);
            var streams = new RandomStreams(lab.variables);
            numbers = streams.uniform(lab.tf, name, lab.tf.array(3, 1));
            var update = new Update(lab.tf.noOp(), numbers, numbers, Optional.empty());
            movedOn = streams.movedOnBy(update, lab.tf);
            lab.initialize();
        }

        Variable counter() {
            return lab.variables.all().get(0);
        }

        @Override
        public void close() {
            lab.close();
        }
    }
}
