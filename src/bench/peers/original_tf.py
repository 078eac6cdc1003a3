"""The original program on today's TensorFlow: a GAN learns y = x^2 + 1, one discriminator and three generator updates.

    python original_tf.py [ITERATIONS [BATCH [THREADS]]]    1000, 64, 1; 0 threads: as many as TensorFlow takes

Prints `original_tf batch B: U us/iteration`, without the first iterations, at most 100.
"""

import os
import sys
import time

os.environ["TF_USE_LEGACY_KERAS"] = "1"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import numpy as np
import tensorflow

tf = tensorflow.compat.v1
tf.disable_v2_behavior()
iterations, batch, threads = [int(a) for a in sys.argv[1:]] + [1000, 64, 1][len(sys.argv) - 1 :]
np.random.seed(2018)
tf.set_random_seed(2018)


def x_batch():
    return (np.linspace(-3, 3, batch) + np.random.random(batch) * 0.01).reshape([-1, 1])


def generator(x):
    with tf.variable_scope("generator"):
        for units in (64, 128, 256):
            x = tf.layers.dense(x, units)
            x = tf.layers.batch_normalization(tf.maximum(0.01 * x, x))
        return tf.layers.dense(x, 1)


def discriminator(y, reuse=False):
    with tf.variable_scope("discriminator", reuse=reuse):
        for units in (64, 128, 128):
            y = tf.nn.tanh(tf.layers.dense(y, units))
        return tf.layers.dense(y, 1)


def cross_entropy(label, logits):
    return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.ones_like(logits) * label, logits=logits))


x = tf.placeholder(tf.float32, [None, 1])
y = tf.placeholder(tf.float32, [None, 1])
generated = generator(x)
real_logits = discriminator(y)
fake_logits = discriminator(generated, reuse=True)
loss_g = cross_entropy(0.99, fake_logits)
loss_d = cross_entropy(0.0, fake_logits) + cross_entropy(0.99, real_logits)
variables = {
    name: tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope=name) for name in ("generator", "discriminator")
}
update_d = tf.train.AdamOptimizer(1e-4).minimize(loss_d, var_list=variables["discriminator"])
update_g = tf.train.AdamOptimizer(1e-4).minimize(loss_g, var_list=variables["generator"])

config = tf.ConfigProto(intra_op_parallelism_threads=threads, inter_op_parallelism_threads=threads)
warm = min(100, iterations // 10)
with tf.Session(config=config) as session:
    session.run(tf.global_variables_initializer())
    for i in range(iterations):
        if i == warm:
            start = time.perf_counter()
        seen = x_batch()
        session.run([update_d, loss_d], {x: seen, y: x_batch() ** 2 + 1})
        for fresh in (seen, x_batch(), x_batch()):
            session.run([update_g, loss_g], {x: fresh})
    took = time.perf_counter() - start
print(f"original_tf batch {batch}: {took / (iterations - warm) * 1e6:.1f} us/iteration")
