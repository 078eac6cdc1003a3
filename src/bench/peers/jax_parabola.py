"""The parabola of the original on JAX.

    python jax_parabola.py scan|jit THREADS BATCH ITERATIONS    the whole loop compiled, or one call an iteration

Prints `jax_scan batch B: U us/iteration`, without compiling.
"""

import sys, time, os, numpy as np

THREADS = int(sys.argv[2])
B = int(sys.argv[3])
ITERS = int(sys.argv[4])
os.environ["XLA_FLAGS"] = (
    f"--xla_cpu_multi_thread_eigen={'true' if THREADS>1 else 'false'} intra_op_parallelism_threads={THREADS}"
)
import jax, jax.numpy as jnp, optax
from jax_networks import G, init

mode = sys.argv[1]


gp = init(jax.random.key(1), [1, 64, 128, 256, 1], True)
dp = init(jax.random.key(2), [1, 64, 128, 128, 1], False)


def D(p, x):
    for l in p[:-1]:
        x = jnp.tanh(x @ l["w"] + l["b"])
    return x @ p[-1]["w"] + p[-1]["b"]


bce = lambda z, y: optax.sigmoid_binary_cross_entropy(z, jnp.full_like(z, y)).mean()
opt = optax.adam(1e-4)


def dstep(dp, ds, gp, real, x):
    l, g = jax.value_and_grad(lambda p: bce(D(p, G(gp, x)), 0.0) + bce(D(p, real), 0.99))(dp)
    u, ds = opt.update(g, ds)
    return optax.apply_updates(dp, u), ds, l


def gstep(gp, gs, dp, x):
    l, g = jax.value_and_grad(lambda p: bce(D(dp, G(p, x)), 0.99))(gp)
    u, gs = opt.update(g, gs)
    return optax.apply_updates(gp, u), gs, l


def iteration(st, real, f1, f2, f3):
    gp, gs, dp, ds = st
    dp, ds, ld = dstep(dp, ds, gp, real, f1)
    for x in (f1, f2, f3):
        gp, gs, lg = gstep(gp, gs, dp, x)
    return (gp, gs, dp, ds), ld, lg


lin = jnp.linspace(-3, 3, B).reshape(-1, 1)


def scan_iters(st, key, n):
    def body(c, k):
        st = c
        ks = jax.random.split(k, 4)
        xs = [lin + jax.random.uniform(q, (B, 1)) * 0.01 for q in ks]
        st, ld, lg = iteration(st, xs[0] ** 2 + 1, *xs[1:])
        return st, (ld, lg)

    return jax.lax.scan(body, st, jax.random.split(key, n))


st = (gp, opt.init(gp), dp, opt.init(dp))
np.random.seed(2018)
xb = lambda: (np.linspace(-3, 3, B) + np.random.random(B) * 0.01).reshape(-1, 1).astype(np.float32)
warm = min(100, ITERS // 10)
if mode == "jit":
    j = jax.jit(iteration, donate_argnums=0)
    for it in range(ITERS):
        if it == warm:
            t0 = time.perf_counter()
        x = xb()
        st, ld, lg = j(st, x * x + 1, xb(), xb(), xb())
        float(ld)
        float(lg)
    n = ITERS - warm
    dt = time.perf_counter() - t0
else:
    j = jax.jit(scan_iters, static_argnums=2)
    n = ITERS
    jax.block_until_ready(j(st, jax.random.key(0), n))
    t0 = time.perf_counter()
    st, (ld, lg) = jax.block_until_ready(j(st, jax.random.key(0), n))
    ld, lg = ld[-1], lg[-1]
    dt = time.perf_counter() - t0
print(f"jax_{mode} batch {B}: {dt/n*1e6:.1f} us/iteration", flush=True)
