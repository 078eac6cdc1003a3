"""The original program's graph on Python TensorFlow: its networks, losses and optimizers, under its names."""

import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # tf.layers lives in tf_keras now
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow

tf = tensorflow.compat.v1

LEARNING_RATE = 1e-4
SMOOTH = 0.99


def column(values) -> np.ndarray:
    """[n] -> [n, 1] of float32."""
    return np.asarray(values, np.float32).reshape(-1, 1)


def even_batch(n: int = 64) -> tuple[np.ndarray, np.ndarray]:
    """(y of the parabola, x) at even points without jitter, as `gan train --jitter 0` feeds them in each update."""
    x = np.linspace(-3, 3, n)
    return column(x**2 + 1), column(x)


class Original:
    """The original's graph with a session; without its third network `train_dis` where a checkpoint has none."""

    def __init__(self, third_network: bool = True):
        self.graph = tf.Graph()
        with self.graph.as_default():
            self._build(third_network)
            self.saver = tf.train.Saver()
        one_thread = tf.ConfigProto(intra_op_parallelism_threads=1, inter_op_parallelism_threads=1)
        self.session = tf.Session(graph=self.graph, config=one_thread)

    def _build(self, third_network: bool) -> None:
        self.x = tf.placeholder(tf.float32, [None, 1])
        self.real = tf.placeholder(tf.float32, [None, 1])
        self.generated = self._generator(self.x)
        real_logits = self._discriminator(self.real)
        fake_logits = self._discriminator(self.generated, reuse=True)
        if third_network:
            self._discriminator(self.real, name="train_dis")
        with tf.name_scope("metrics"):
            self.loss_g = self._cross_entropy(SMOOTH, fake_logits)
            self.loss_d = self._cross_entropy(0, fake_logits) + self._cross_entropy(SMOOTH, real_logits)
            self.update_d = self._minimize(self.loss_d, "discriminator")
            self.update_g = self._minimize(self.loss_g, "generator")

    @staticmethod
    def _generator(x):
        with tf.variable_scope("generator"):
            for units in (64, 128, 256):
                x = tf.layers.dense(x, units)
                x = tf.layers.batch_normalization(tf.maximum(0.01 * x, x))
            return tf.layers.dense(x, 1)

    @staticmethod
    def _discriminator(y, reuse: bool = False, name: str = "discriminator"):
        with tf.variable_scope(name, reuse=reuse):
            for units in (64, 128, 128):
                y = tf.nn.tanh(tf.layers.dense(y, units))
            return tf.layers.dense(y, 1)

    @staticmethod
    def _cross_entropy(label: float, logits):
        labels = tf.ones_like(logits) * label
        return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits))

    @staticmethod
    def _minimize(loss, scope: str):
        own = tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope=scope)
        return tf.train.AdamOptimizer(LEARNING_RATE).minimize(loss, var_list=own)

    def variables(self) -> list[tuple[str, list[int]]]:
        """Names and shapes in the order of creation."""
        with self.graph.as_default():
            return [(v.op.name, v.shape.as_list()) for v in tf.global_variables()]

    def restore(self, prefix) -> None:
        """Takes every variable from a checkpoint; TensorFlow refuses it when one is missing or has another shape."""
        with self.graph.as_default():
            self.saver.restore(self.session, str(prefix))

    def save(self, prefix) -> None:
        with self.graph.as_default():
            self.saver.save(self.session, str(prefix), write_meta_graph=False, write_state=False)

    def generate(self, x) -> np.ndarray:
        """G at each x, [n] -> [n]."""
        return self.session.run(self.generated, {self.x: column(x)})[:, 0]

    def iterate(self, real, x) -> tuple[float, float]:
        """One iteration on the same batch four times; (loss_d, last loss_g), each before its update."""
        _, loss_d = self.session.run([self.update_d, self.loss_d], {self.real: real, self.x: x})
        for _ in range(3):
            _, loss_g = self.session.run([self.update_g, self.loss_g], {self.x: x})
        return float(loss_d), float(loss_g)
