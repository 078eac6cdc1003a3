package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/** Random numbers that a checkpoint can hold. */
class RandomStreamTest {

    @Test
    void numbersAreThoseOfTensorFlowsPythonForSeedDrawAndUpdates() {
        try (var lab = new Lab(2018)) {
            var draws = draws(lab, 3);
            var update = advance(lab);
            lab.initialize();
            for (int i = 0; i < 7; i++) {
                lab.run(List.of(update));
            }
            assertThat(lab.get(draws.get(2))).containsExactly(Recorded.numbers("stateless_uniform", 1, "uniform"));
        }
    }

    /** 2²⁰ + 1 updates, with a seed below 0. */
    @Test
    void counterGoesOnPastItsFirstDigit() {
        try (var lab = new Lab(-5)) {
            var draws = draws(lab, 2);
            var update = advance(lab);
            lab.initialize();
            var counter = counter(lab);
            lab.set(counter, (1 << 20) - 1, 0);
            lab.run(List.of(update));
            assertThat(lab.get(counter.value())).containsExactly(0, 1);
            lab.run(List.of(update));
            assertThat(lab.get(counter.value())).containsExactly(1, 1);
            assertThat(lab.get(draws.get(1))).containsExactly(Recorded.numbers("stateless_uniform", 2, "uniform"));
            lab.set(counter, (1 << 20) - 1, 5);
            lab.run(List.of(update));
            assertThat(lab.get(counter.value())).containsExactly(0, 6);
        }
    }

    @Test
    void everyDrawAndEveryUpdateGiveOtherNumbersAndLookingGivesTheSame() {
        try (var lab = new Lab()) {
            var draws = draws(lab, 2);
            var update = advance(lab);
            lab.initialize();
            var first = lab.get(draws);
            assertThat(first.get(0)).isNotEqualTo(first.get(1));
            assertThat(lab.get(draws).get(0)).containsExactly(first.get(0));
            lab.run(List.of(update));
            var second = lab.get(draws);
            assertThat(second.get(0)).isNotEqualTo(first.get(0)).isNotEqualTo(first.get(1));
            assertThat(second.get(1)).isNotEqualTo(first.get(0)).isNotEqualTo(first.get(1));
        }
    }

    @Test
    void nothingIsCountedWhereNothingIsDrawn() {
        try (var lab = new Lab()) {
            assertThat(lab.random.advance(lab.tf.noOp())).isEmpty();
            assertThat(lab.variables.all()).isEmpty();
        }
    }

    @Test
    void counterDoesNotTrain() {
        try (var lab = new Lab()) {
            draws(lab, 1);
            assertThat(counter(lab).trainable()).isFalse();
            assertThat(counter(lab).name()).isEqualTo("random/counter");
        }
    }

    private static List<Operand<TFloat32>> draws(Lab lab, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> lab.random.uniform(lab.tf, lab.tf.constant(new int[] {3})))
                .toList();
    }

    private static Op advance(Lab lab) {
        return lab.random.advance(lab.tf.noOp()).get(0);
    }

    private static Variable counter(Lab lab) {
        return lab.variables.all().get(0);
    }
}
