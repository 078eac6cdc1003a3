"""What the JAX peers share: first weights, and the original's generator with its frozen batch normalization.

Imported after XLA_FLAGS are set, which JAX reads once.
"""

import jax, jax.numpy as jnp

k0 = (1 + 1e-3) ** -0.5


def init(key, dims, affine):
    ps = []
    for i, (a, b) in enumerate(zip(dims, dims[1:])):
        key, k = jax.random.split(key)
        lim = (6 / (a + b)) ** 0.5
        p = dict(w=jax.random.uniform(k, (a, b), minval=-lim, maxval=lim), b=jnp.zeros(b))
        if affine and i < len(dims) - 2:
            p |= dict(g=jnp.ones(b), be=jnp.zeros(b))
        ps.append(p)
    return ps


def G(p, x):
    for l in p[:-1]:
        x = jax.nn.leaky_relu(x @ l["w"] + l["b"], 0.01) * (l["g"] * k0) + l["be"]
    return x @ p[-1]["w"] + p[-1]["b"]
