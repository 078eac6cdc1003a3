"""The original program on today's TensorFlow, in one thread: a GAN learns y = x^2 + 1.

    python original_tf.py [ITERATIONS [BATCH]]    1000, 64

Prints `original_tf batch B: U us/iteration`, without the first iterations, at most 100. Its graph is the one that the
interop tests hold ours against.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "interop"))
import numpy as np
from original import Original, tf

iterations, batch = [int(a) for a in sys.argv[1:]] + [1000, 64][len(sys.argv) - 1 :]
np.random.seed(2018)
original = Original(third_network=False)
session, x, y = original.session, original.x, original.real


def x_batch():
    return (np.linspace(-3, 3, batch) + np.random.random(batch) * 0.01).reshape([-1, 1])


with original.graph.as_default():
    session.run(tf.global_variables_initializer())
warm = min(100, iterations // 10)
for i in range(iterations):
    if i == warm:
        start = time.perf_counter()
    seen = x_batch()
    session.run([original.update_d, original.loss_d], {x: seen, y: x_batch() ** 2 + 1})
    for fresh in (seen, x_batch(), x_batch()):
        session.run([original.update_g, original.loss_g], {x: fresh})
took = time.perf_counter() - start
print(f"original_tf batch {batch}: {took / (iterations - warm) * 1e6:.1f} us/iteration")
