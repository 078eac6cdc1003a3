"""Records what TensorFlow's Python, Keras and NumPy make of some layers: python3 record.py > layers.json"""

import json
import sys

import numpy as np
import tensorflow as tf


def lists(**values):
    return {name: np.asarray(value).tolist() for name, value in values.items()}


def batch_norm(random):
    """Two batches one after the other in training, then the first in inference; and gradients through tanh."""
    layer = tf.keras.layers.BatchNormalization()
    x = tf.Variable(random.normal(1.5, 2, (5, 3)), dtype=tf.float32)
    fake = tf.constant(random.normal(-4, 0.5, (4, 3)), tf.float32)
    layer.build((None, 3))
    gamma, beta = random.uniform(0.5, 2, 3), random.normal(0, 1, 3)
    layer.gamma.assign(gamma)
    layer.beta.assign(beta)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = layer(x, training=True)
            total = tf.reduce_sum(tf.tanh(y))
        by_input = inner.gradient(total, x)
        penalty = 0.5 * tf.reduce_mean(tf.reduce_sum(by_input**2, axis=1))
    by_gamma, by_beta, by_x = outer.gradient(penalty, [layer.gamma, layer.beta, x])
    after_real = lists(mean=layer.moving_mean, variance=layer.moving_variance)
    y_fake = layer(fake, training=True)
    after_fake = lists(mean=layer.moving_mean, variance=layer.moving_variance)
    return {
        **lists(gamma=layer.gamma, beta=layer.beta, real=x, fake=fake, y_real=y, y_fake=y_fake),
        "momentum": layer.momentum,
        "epsilon": layer.epsilon,
        "after_real": after_real,
        "after_fake": after_fake,
        **lists(y_sampled=layer(x, training=False)),
        "gradient_of_sum_tanh_by_real": by_input.numpy().tolist(),
        "penalty": lists(value=penalty, by_gamma=by_gamma, by_beta=by_beta, by_real=by_x),
    }


def layer_norm(random):
    layer = tf.keras.layers.LayerNormalization()
    x = tf.constant(random.normal(1, 3, (4, 5)), tf.float32)
    layer.build((None, 5))
    layer.gamma.assign(random.uniform(0.5, 2, 5))
    layer.beta.assign(random.normal(0, 1, 5))
    return {"epsilon": layer.epsilon, **lists(gamma=layer.gamma, beta=layer.beta, x=x, y=layer(x))}


def activations():
    x = np.array([-90, -4, -1, -0.25, 0, 0.25, 1, 4, 90], np.float32)
    kinds = {"relu": tf.nn.relu, "sigmoid": tf.nn.sigmoid, "elu": tf.nn.elu, "swish": tf.nn.swish}
    return {**lists(x=x), **lists(**{name: f(x) for name, f in kinds.items()})}


def spectral_norm(random):
    kernel = random.normal(0, 1, (6, 4)).astype(np.float32)
    return lists(kernel=kernel, singular_values=np.linalg.svd(kernel.astype(np.float64), compute_uv=False))


def stateless_uniform():
    """By the kernel itself and by today's word for it; one seed is past 32 bits, as counters are."""
    draws = []
    for shape, seed in [((4, 3), (1, 0)), ((3,), (2018, 7 * 2**16 + 2)), ((3,), (-5, (2**20 + 1) * 2**16 + 1))]:
        drawn = tf.raw_ops.StatelessRandomUniform(shape=shape, seed=tf.constant(seed, tf.int64))
        assert (drawn.numpy() == tf.random.stateless_uniform(shape, tf.constant(seed, tf.int64)).numpy()).all()
        draws.append({"seed": list(seed), "uniform": drawn.numpy().tolist()})
    return draws


json.dump(
    {
        "versions": {"tensorflow": tf.__version__, "keras": tf.keras.__version__, "numpy": np.__version__},
        "batch_norm": batch_norm(np.random.default_rng(1)),
        "layer_norm": layer_norm(np.random.default_rng(2)),
        "activations": activations(),
        "spectral_norm": spectral_norm(np.random.default_rng(3)),
        "stateless_uniform": stateless_uniform(),
    },
    sys.stdout,
    indent=1,
)
