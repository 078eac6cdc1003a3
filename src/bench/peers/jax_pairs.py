"""Pairs (x, y) on JAX: what a discriminator that sees both learns in 2000 iterations.

    python jax_pairs.py curve=sine loss=rp gp=1 b1=0 lrd=1e-3 lrg=1e-3 dn=1 gn=1 act=leaky ema=.99 seeds=3

Prints `jax_pairs batch B: U us/iteration`, without compiling, and the mean absolute error.
"""

import sys, time, os, numpy as np, json

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
import jax, jax.numpy as jnp, optax
from jax_networks import G, init

cfg = dict(
    curve="sine",
    loss="ns",
    lrd=1e-4,
    lrg=1e-4,
    b1=0.9,
    gp=0.0,
    dn=1,
    gn=3,
    B=64,
    iters=2000,
    ema=0.0,
    seeds=5,
    act="tanh",
    noise=0,
    decay=0,
)
cfg.update(kv.split("=") for kv in sys.argv[1:])
cfg = {
    k: (type(dict(curve="", loss="", act="").get(k, 0.0))(v) if k in ("curve", "loss", "act") else float(v))
    for k, v in cfg.items()
}
B = int(cfg["B"])
N = int(cfg["iters"])
S = int(cfg["seeds"])
f = {"sine": lambda x: jnp.sin(x) + 1, "parabola": lambda x: x * x + 1, "sine3": lambda x: jnp.sin(3 * x)}[cfg["curve"]]


A = jnp.tanh if cfg["act"] == "tanh" else (lambda v: jax.nn.leaky_relu(v, 0.2))


def D(p, x):
    for l in p[:-1]:
        x = A(x @ l["w"] + l["b"])
    return x @ p[-1]["w"] + p[-1]["b"]


sce = lambda z, y: optax.sigmoid_binary_cross_entropy(z, jnp.full_like(z, y)).mean()
sp = jax.nn.softplus


def sched(lr):
    return optax.cosine_decay_schedule(lr, N * 3) if cfg["decay"] else lr


od = optax.adam(sched(cfg["lrd"]), b1=cfg["b1"])
og = optax.adam(sched(cfg["lrg"]), b1=cfg["b1"])
P = lambda x, y: jnp.concatenate([x, y], 1)


def gpen(dp, z):
    g = jax.grad(lambda z: D(dp, z).sum())(z)
    return (g * g).sum(1).mean()


def dl(dp, gp, xr, xf):
    r = P(xr, f(xr))
    k = P(xf, G(gp, xf))
    zr = D(dp, r)
    zf = D(dp, k)
    if cfg["loss"] == "ns":
        l = sce(zf, 0.0) + sce(zr, 0.99)
    elif cfg["loss"] == "rp":
        l = sp(zf - zr).mean()
    elif cfg["loss"] == "ls":
        l = ((zr - 1) ** 2).mean() + (zf**2).mean()
    if cfg["gp"] > 0:
        l = l + cfg["gp"] / 2 * (gpen(dp, r) + gpen(dp, k))
    return l


def gl(gp, dp, xr, xf):
    k = P(xf, G(gp, xf))
    zf = D(dp, k)
    if cfg["loss"] == "ns":
        return sce(zf, 0.99)
    if cfg["loss"] == "rp":
        return sp(D(dp, P(xr, f(xr))) - zf).mean()
    return ((zf - 1) ** 2).mean()


lin = jnp.linspace(-3, 3, B).reshape(-1, 1)


def run(seed):
    k = jax.random.key(seed)
    a, b, c = jax.random.split(k, 3)
    gp = init(a, [1, 64, 128, 256, 1], True)
    dp = init(b, [2, 64, 128, 128, 1], False)

    def body(st, k):
        gp, gs, dp, ds, em = st
        ks = jax.random.split(k, 10)
        X = [lin + jax.random.uniform(q, (B, 1)) * 0.01 for q in ks]
        for i in range(int(cfg["dn"])):
            g = jax.grad(dl)(dp, gp, X[0], X[1])
            u, ds = od.update(g, ds)
            dp = optax.apply_updates(dp, u)
        for i in range(int(cfg["gn"])):
            g = jax.grad(gl)(gp, dp, X[0], X[2 + i])
            u, gs = og.update(g, gs)
            gp = optax.apply_updates(gp, u)
        em = jax.tree.map(lambda e, p: cfg["ema"] * e + (1 - cfg["ema"]) * p, em, gp)
        return (gp, gs, dp, ds, em), None

    st = (gp, og.init(gp), dp, od.init(dp), gp)
    st, _ = jax.lax.scan(body, st, jax.random.split(c, N))
    x = jnp.linspace(-3, 3, 500).reshape(-1, 1)
    return jnp.abs(G(st[0], x) - f(x)).mean(), jnp.abs(G(st[4], x) - f(x)).mean()


j = jax.jit(run)
jax.block_until_ready(j(99))
t = time.time()
r = []
for s in range(S):
    a, b = j(s)
    r.append((float(a), float(b)))
r = np.array(r)
print(
    f"jax_pairs batch {B}: {(time.time()-t)/S/N*1e6:.1f} us/iteration; error of the average: median {np.median(r[:,1]):.4f}, most {r[:,1].max():.4f}",
    flush=True,
)
