package ganscript.model;

import ganscript.data.Categories;
import ganscript.data.Numbers;
import ganscript.data.Values;
import ganscript.nn.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TString;

/** One call of a generator's network for some rows, with its inputs, which it owns. */
final class ModelCall implements AutoCloseable {

    private final Session.Runner runner;
    private final List<Tensor> tensors = new ArrayList<>();

    /**
     * @param given the conditions
     * @param noise row by row
     * @param from the first row of this call
     * @param to the row behind its last
     */
    ModelCall(Serving network, ModelColumns columns, List<Values> given, float[] noise, int from, int to) {
        runner = network.runner();
        for (Values condition : given) {
            feed(network.tensor(columns.input(condition.name())), tensor(condition, from, to));
        }
        if (columns.noise() > 0) {
            var rows = Arrays.copyOfRange(noise, from * columns.noise(), to * columns.noise());
            feed(network.tensor(columns.input(GeneratorGraph.NOISE)), Tensors.rows(rows, columns.noise()));
        }
        columns.made().forEach(name -> runner.fetch(network.tensor(columns.output(name))));
    }

    private void feed(Output<?> input, Tensor tensor) {
        tensors.add(tensor);
        runner.feed(input, tensor);
    }

    private static Tensor tensor(Values column, int from, int to) {
        if (column instanceof Numbers numbers) {
            return Tensors.column(Arrays.copyOfRange(numbers.values(), from, to));
        }
        var names = ((Categories) column).values();
        var cells = NdArrays.ofObjects(String.class, Shape.of(to - from, 1));
        for (int i = from; i < to; i++) {
            cells.setObject(names[i], i - from, 0);
        }
        return TString.tensorOf(cells);
    }

    /** @throws IllegalArgumentException when TensorFlow refuses the values, as of an unknown category */
    Result run() {
        try {
            return runner.run();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the generator refuses what it is given: " + e.getMessage().replaceAll("\\s+", " "), e);
        }
    }

    @Override
    public void close() {
        tensors.forEach(Tensor::close);
    }
}
