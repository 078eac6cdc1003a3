package ganscript.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer, with clipping and learning rates that change, against Python's TensorFlow 2.21 and plain arithmetic. */
class OptimizerTest {

    private static final LearningRate.Steps HALVED = new LearningRate.Steps(0.1, 2, 0.5);

    /** Betas that floats hold exactly: 1 - 0.999f, which the kernel takes and Keras does not, is 1.3e-5 off 0.001. */
    private static final AdamW ADAM_W =
            new AdamW(0.1).weightDecay(0.1).beta1(0.5).beta2(0.75);

    /** Kernel and bias after each of six steps. */
    private record Recording(Optimizer optimizer, double... weights) {}

    /**
     * Of tf.keras.optimizers (Keras 3.15) in float32 on the {@link Bowl}: AdamW(weight_decay=0.1, beta_1=0.5, beta_2=0.75,
     * epsilon=1e-8) with exclude_from_weight_decay(var_names=["bias"]), SGD, and Adam(the same); schedules CosineDecay(0.1, 5, alpha=0.1)
     * and ExponentialDecay(0.1, 2, 0.1, staircase=True). The two with halved rates are of
     * tf.compat.v1.train.MomentumOptimizer(rate, 0.9), whose momentum does not hold the rate as that of Keras does.
     */
    private static final List<Recording> RECORDINGS = List.of(
            new Recording(
                    ADAM_W,
                    1.3849999904632568,
                    -1.899999976158142,
                    1.2716271877288818,
                    -1.800459623336792,
                    1.1601394414901733,
                    -1.7016490697860718,
                    1.0507258176803589,
                    -1.6037781238555908,
                    0.9435011744499207,
                    -1.5069904327392578,
                    0.8385153412818909,
                    -1.4113703966140747),
            new Recording(
                    ADAM_W.learningRate(new LearningRate.Cosine(0.1, 5).to(0.01)),
                    1.3849999904632568,
                    -1.899999976158142,
                    1.2813706398010254,
                    -1.8090143203735352,
                    1.2044365406036377,
                    -1.7408839464187622,
                    1.159138560295105,
                    -1.700514793395996,
                    1.1387996673583984,
                    -1.6823209524154663,
                    1.127887487411499,
                    -1.6725424528121948),
            new Recording(
                    ADAM_W.clipNorm(0.5),
                    1.3849999904632568,
                    -1.899999976158142,
                    1.2711644172668457,
                    -1.7999988794326782,
                    1.1584844589233398,
                    -1.6999964714050293,
                    1.046945571899414,
                    -1.5999929904937744,
                    0.9365277886390686,
                    -1.4999890327453613,
                    0.827207088470459,
                    -1.399985671043396),
            new Recording(
                    new Sgd(0.1),
                    1.25,
                    -1.0999999046325684,
                    1.024999976158142,
                    -0.559999942779541,
                    0.8224999904632568,
                    -0.2359999716281891,
                    0.6402499675750732,
                    -0.041599974036216736,
                    0.47622495889663696,
                    0.07504002004861832,
                    0.32860246300697327,
                    0.14502401649951935),
            new Recording(
                    new Sgd(0.1).momentum(0.9),
                    1.25,
                    -1.0999999046325684,
                    0.800000011920929,
                    0.25,
                    0.21500003337860107,
                    1.4649999141693115,
                    -0.43299996852874756,
                    2.0724997520446777,
                    -1.0728999376296997,
                    1.8902497291564941,
                    -1.6415199041366577,
                    1.070124864578247),
            new Recording(
                    new Sgd(0.1).momentum(0.9).nesterov(true),
                    1.024999976158142,
                    -0.28999996185302734,
                    0.437749981880188,
                    0.8494000434875488,
                    -0.18169748783111572,
                    1.2249159812927246,
                    -0.7652801871299744,
                    1.037728190422058,
                    -1.2614541053771973,
                    0.6215554475784302,
                    -1.6372096538543701,
                    0.24819999933242798),
            new Recording(
                    new Sgd(0.1).momentum(0.5).clipNorm(2),
                    1.4464712142944336,
                    -1.8072963953018188,
                    1.3627136945724487,
                    -1.5192370414733887,
                    1.25749933719635,
                    -1.1855007410049438,
                    1.131713628768921,
                    -0.8325011730194092,
                    0.98048335313797,
                    -0.4765675663948059,
                    0.792242169380188,
                    -0.13332712650299072),
            new Recording(
                    new Sgd(HALVED).momentum(0.9),
                    1.25,
                    -1.0999999046325684,
                    0.7999999523162842,
                    0.25,
                    0.5074999332427979,
                    0.8574999570846558,
                    0.16887497901916504,
                    1.282749891281128,
                    -0.012728124856948853,
                    1.3708373308181763,
                    -0.20085270702838898,
                    1.3380323648452759),
            new Recording(
                    new Sgd(HALVED).momentum(0.9).nesterov(true),
                    1.024999976158142,
                    -0.28999996185302734,
                    0.437749981880188,
                    0.8493999242782593,
                    0.12802624702453613,
                    1.0371578931808472,
                    -0.19318887591362,
                    1.0149121284484863,
                    -0.35067862272262573,
                    0.9304124116897583,
                    -0.5051088929176331,
                    0.7939263582229614),
            new Recording(
                    new Adam(new LearningRate.Steps(0.1, 2, 0.1)).beta1(0.5).beta2(0.75),
                    1.399999976158142,
                    -1.899999976158142,
                    1.300410270690918,
                    -1.800459623336792,
                    1.2905161380767822,
                    -1.7905786037445068,
                    1.2806336879730225,
                    -1.7807108163833618,
                    1.2796450853347778,
                    -1.7797236442565918,
                    1.278654932975769,
                    -1.778734803199768));

    static Stream<Recording> recordings() {
        return RECORDINGS.stream();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void sixStepsAreThoseOfPythonsTensorFlow(Recording recording) {
        try (var bowl = new Bowl(recording.optimizer())) {
            for (int i = 0; i < recording.weights().length; i += 2) {
                bowl.step();
                bowl.endIteration();
                assertThat(bowl.value("n/a"))
                        .as("kernel, step " + i / 2)
                        .isCloseTo(recording.weights()[i], within(1e-6));
                assertThat(bowl.value("n/b"))
                        .as("bias, step " + i / 2)
                        .isCloseTo(recording.weights()[i + 1], within(1e-6));
            }
        }
    }

    @Test
    void everyOptimizerHasARecordingHere() {
        assertThat(recordings()
                        .<Class<?>>map(recording -> recording.optimizer().getClass())
                        .distinct())
                .containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(new Adam(0.1), new AdamW(0.1), new Sgd(0.1).momentum(0.9));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void clippingToMoreThanTheGradientChangesNoBit(Optimizer optimizer) {
        try (var free = new Bowl(optimizer);
                var clipped = new Bowl(optimizer.clipNorm(1000))) {
            for (int i = 0; i < 5; i++) {
                free.step();
                clipped.step();
                assertThat(clipped.weights()).containsExactly(free.weights());
            }
        }
    }

    @Test
    void clippedStepPointsWhereTheGradientDoesAndIsAsLongAsAsked() {
        try (var bowl = new Bowl(new Sgd(1).clipNorm(0.5))) {
            double[] gradient = {Bowl.gradient(0, Bowl.START[0]), Bowl.gradient(1, Bowl.START[1])};
            double norm = Math.hypot(gradient[0], gradient[1]);
            bowl.step();
            for (int i = 0; i < 2; i++) {
                assertThat(Bowl.START[i] - bowl.weights()[i]).isCloseTo(0.5 / norm * gradient[i], within(1e-6));
            }
        }
    }

    @Test
    void reportedGradientNormIsTheOneBeforeClipping() {
        double norm = Math.hypot(Bowl.gradient(0, Bowl.START[0]), Bowl.gradient(1, Bowl.START[1]));
        try (var bowl = new Bowl(new Adam(0.1).clipNorm(0.5))) {
            assertThat(bowl.lab.get(bowl.update.gradientNorm())[0]).isCloseTo(norm, within(1e-5));
        }
    }

    @Test
    void allUpdatesOfAnIterationHaveOneLearningRate() {
        try (var bowl = new Bowl(new Sgd(new LearningRate.Steps(0.5, 1, 0.5)))) {
            for (double rate : new double[] {0.5, 0.25, 0.125}) {
                for (int update = 0; update < 3; update++) {
                    assertThat(bowl.lab.get(bowl.update.learningRate())).containsExactly(rate);
                    bowl.step();
                }
                bowl.endIteration();
            }
            assertThat(bowl.value("o/iteration")).isEqualTo(3);
        }
    }

    @Test
    void onlyAScheduledRateIsCounted() {
        try (var bowl = new Bowl(new Adam(0.1))) {
            assertThat(bowl.update.iteration()).isEmpty();
            assertThat(bowl.lab.variables.all())
                    .noneMatch(variable -> variable.name().contains("iteration"));
            assertThat(bowl.lab.get(bowl.update.learningRate())[0]).isEqualTo(0.1f);
        }
    }

    @Test
    void eachKeepsTheVariablesOfTensorFlowOne() {
        assertThat(names(new Sgd(1))).containsExactly("n/a", "n/b");
        assertThat(names(new Sgd(1).momentum(0.5))).containsExactly("n/a", "n/b", "n/a/Momentum", "n/b/Momentum");
        assertThat(names(new AdamW(1))).containsExactlyElementsOf(names(new Adam(1)));
    }

    private static List<String> names(Optimizer optimizer) {
        try (var bowl = new Bowl(optimizer)) {
            return bowl.lab.variables.all().stream().map(Variable::name).toList();
        }
    }

    @Test
    void optionsAreCopiesWithDefaults() {
        var two = new LearningRate.Constant(2);
        assertThat(new AdamW(1)).isEqualTo(new AdamW(new LearningRate.Constant(1), 0.9, 0.999, 1e-8, 0.01, null));
        assertThat(new AdamW(1)
                        .learningRate(2)
                        .beta1(0.3)
                        .beta2(0.4)
                        .epsilon(0.5)
                        .weightDecay(0.6)
                        .clipNorm(7))
                .isEqualTo(new AdamW(two, 0.3, 0.4, 0.5, 0.6, 7.0));
        assertThat(new Sgd(1)).isEqualTo(new Sgd(new LearningRate.Constant(1), 0, false, null));
        assertThat(new Sgd(1).learningRate(2).momentum(0.3).nesterov(true).clipNorm(7))
                .isEqualTo(new Sgd(two, 0.3, true, 7.0));
    }

    @Test
    void anotherBeginningKeepsTheSchedule() {
        assertThat(new Sgd(new LearningRate.Cosine(1, 7).to(0.5)).learningRate(2))
                .isEqualTo(new Sgd(new LearningRate.Cosine(2, 7).to(0.5)));
        assertThat(new AdamW(HALVED).learningRate(2)).isEqualTo(new AdamW(new LearningRate.Steps(2, 2, 0.5)));
    }

    static Stream<Arguments> valueOutOfRangeIsRefused() {
        return Stream.of(
                refusal(() -> new AdamW(0), "adamW: learningRate is 0.0: use greater than 0"),
                refusal(() -> new AdamW(1).beta1(1), "adamW: beta1 is 1.0: use 0 or more and less than 1"),
                refusal(() -> new AdamW(1).weightDecay(-1), "adamW: weightDecay is -1.0: use 0 or more"),
                refusal(() -> new Sgd(Double.NaN), "sgd: learningRate is NaN: use greater than 0"),
                refusal(() -> new Sgd(1).momentum(1), "sgd: momentum is 1.0: use 0 or more and less than 1"),
                refusal(
                        () -> new Sgd(1).nesterov(true),
                        "sgd: nesterov is true, but momentum is 0.0: use greater than 0"),
                refusal(() -> new Sgd(1).clipNorm(0), "sgd: clipNorm is 0.0: use greater than 0"),
                refusal(() -> new Adam(1).clipNorm(-1), "adam: clipNorm is -1.0: use greater than 0"),
                refusal(
                        () -> new AdamW(1).clipNorm(Double.POSITIVE_INFINITY),
                        "adamW: clipNorm is Infinity: use greater than 0"));
    }

    private static Arguments refusal(Supplier<?> what, String sentence) {
        return Arguments.of(what, sentence);
    }

    @ParameterizedTest
    @MethodSource
    void valueOutOfRangeIsRefused(Supplier<?> what, String sentence) {
        assertThatThrownBy(what::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
