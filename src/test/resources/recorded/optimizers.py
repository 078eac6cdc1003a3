"""Records optimizers.csv on Python TensorFlow 2.21 (Keras 3.15): kernel and bias after each of six steps down
0.5 (kernel + 1)^2 + 2 (bias - 0.25)^2 from (1.5, -2), in float32. Where floats hold a beta exactly, TensorFlow's kernel,
which takes 1 - beta of the float, and Keras, which does not, agree.
"""

import csv
import sys

import tensorflow as tf

KERAS = tf.keras.optimizers
BETAS = {"beta_1": 0.5, "beta_2": 0.75, "epsilon": 1e-8}
HALVED = [0.1, 0.1, 0.05, 0.05, 0.025, 0.025]


def loss(kernel, bias):
    return 0.5 * tf.reduce_sum((kernel + 1) ** 2) + 2 * (bias - 0.25) ** 2


def adamw(rate, **options):
    optimizer = KERAS.AdamW(rate, weight_decay=0.1, **BETAS, **options)
    optimizer.exclude_from_weight_decay(var_names=["bias"])
    return optimizer


def keras(optimizer):
    kernel, bias = tf.Variable([[1.5]], name="kernel"), tf.Variable(-2.0, name="bias")
    optimizer.build([kernel, bias])
    for _ in range(6):
        with tf.GradientTape() as tape:
            value = loss(kernel, bias)
        optimizer.apply_gradients(zip(tape.gradient(value, [kernel, bias]), [kernel, bias]))
        yield float(kernel.numpy()[0, 0]), float(bias.numpy())


def tensorflow_one(nesterov):
    """TensorFlow 1's momentum does not hold the rate, as that of Keras does: it tells where the rate changes."""
    v1 = tf.compat.v1
    with tf.Graph().as_default(), v1.Session() as session:
        kernel = v1.get_variable("kernel", initializer=[[1.5]], use_resource=True)
        bias = v1.get_variable("bias", initializer=-2.0, use_resource=True)
        rate = v1.placeholder(tf.float32, [])
        step = v1.train.MomentumOptimizer(rate, 0.9, use_nesterov=nesterov).minimize(loss(kernel, bias))
        session.run(v1.global_variables_initializer())
        for value in HALVED:
            session.run(step, {rate: value})
            yield float(session.run(kernel)[0, 0]), float(session.run(bias))


RUNS = {
    "adamW": lambda: keras(adamw(0.1)),
    "adamW cosine": lambda: keras(adamw(KERAS.schedules.CosineDecay(0.1, 5, alpha=0.1))),
    "adamW clipped": lambda: keras(adamw(0.1, global_clipnorm=0.5)),
    "adam steps": lambda: keras(
        KERAS.Adam(KERAS.schedules.ExponentialDecay(0.1, 2, 0.1, staircase=True), **BETAS)
    ),
    "sgd": lambda: keras(KERAS.SGD(0.1)),
    "sgd momentum": lambda: keras(KERAS.SGD(0.1, momentum=0.9)),
    "sgd nesterov": lambda: keras(KERAS.SGD(0.1, momentum=0.9, nesterov=True)),
    "sgd clipped": lambda: keras(KERAS.SGD(0.1, momentum=0.5, global_clipnorm=2.0)),
    "sgd momentum halved": lambda: tensorflow_one(False),
    "sgd nesterov halved": lambda: tensorflow_one(True),
}

rows = csv.writer(sys.stdout, lineterminator="\n")
rows.writerow(["optimizer", "step", "kernel", "bias"])
for name, run in RUNS.items():
    for step, weights in enumerate(run(), 1):
        rows.writerow([name, step, *weights])
