"""Ring of 8 Gaussians on JAX, with noise, RpGAN, R1 and R2.

    python jax_ring.py task=ring loss=rp gp=0.03 lrd=3e-3 lrg=3e-3 decay=1 b1=0 b2=.99 seeds=4

Prints `jax_ring batch B: U us/iteration`, without compiling, and scores of the averaged generator.
"""

import sys, time, os, numpy as np

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
import jax, jax.numpy as jnp, optax
from jax_networks import init
from math import erf

cfg = dict(
    task="ring", loss="rp", lrd=2e-4, lrg=2e-4, b1=0.5, gp=0.0, iters=10000, ema=0.999, seeds=2, decay=0, B=256, pairs=1
)
for kv in sys.argv[1:]:
    k, v = kv.split("=")
    cfg[k] = v if k in ("task", "loss") else float(v)
B = int(cfg["B"])
N = int(cfg["iters"])
S = int(cfg["seeds"])
n = int(cfg.get("side", 5))
if cfg["task"] == "ring":
    C = np.array([[2 * np.cos(2 * np.pi * i / 8), 2 * np.sin(2 * np.pi * i / 8)] for i in range(8)])
    sd = 0.1
else:
    a = (np.arange(n) - (n - 1) / 2) * 1.5
    C = np.array([[x, y] for x in a for y in a])
    sd = 0.1
Cj = jnp.array(C, jnp.float32)


def net(p, x):
    for l in p[:-1]:
        x = jax.nn.leaky_relu(x @ l["w"] + l["b"], 0.2)
    return x @ p[-1]["w"] + p[-1]["b"]


sp = jax.nn.softplus
lr = lambda v: optax.cosine_decay_schedule(v, N) if cfg["decay"] else v
od = optax.adam(lr(cfg["lrd"]), b1=cfg["b1"], b2=cfg.get("b2", 0.999))
og = optax.adam(lr(cfg["lrg"]), b1=cfg["b1"], b2=cfg.get("b2", 0.999))


def gpen(dp, z):
    g = jax.grad(lambda z: net(dp, z).sum())(z)
    return (g * g).sum(1).mean()


def dl(dp, r, k):
    zr, zf = net(dp, r), net(dp, k)
    l = sp(zf - zr).mean() if cfg["loss"] == "rp" else (sp(zf) + sp(-zr)).mean()
    return l + (cfg["gp"] / 2 * (gpen(dp, r) + gpen(dp, k)) if cfg["gp"] > 0 else 0.0)


def gl(gp, dp, r, z):
    zf = net(dp, net(gp, z))
    return sp(net(dp, r) - zf).mean() if cfg["loss"] == "rp" else sp(-zf).mean()


def real(k):
    a, b = jax.random.split(k)
    return Cj[jax.random.randint(a, (B,), 0, len(C))] + sd * jax.random.normal(b, (B, 2))


def run(seed):
    k = jax.random.key(seed)
    a, b, c = jax.random.split(k, 3)
    gp = init(a, [16, 128, 128, 2], False)
    dp = init(b, [2, 128, 128, 1], False)

    def body(st, k):
        gp, gs, dp, ds, em = st
        q = jax.random.split(k, 4)
        r = real(q[0])
        z = jax.random.normal(q[1], (B, 16))
        g = jax.grad(dl)(dp, r, net(gp, z))
        u, ds = od.update(g, ds)
        dp = optax.apply_updates(dp, u)
        r2 = real(q[2])
        z = jax.random.normal(q[3], (B, 16))
        g = jax.grad(gl)(gp, dp, r2, z)
        u, gs = og.update(g, gs)
        gp = optax.apply_updates(gp, u)
        em = jax.tree.map(lambda e, p: cfg["ema"] * e + (1 - cfg["ema"]) * p, em, gp)
        return (gp, gs, dp, ds, em), None

    st = (gp, og.init(gp), dp, od.init(dp), gp)
    st, _ = jax.lax.scan(body, st, jax.random.split(c, N))
    z = jax.random.normal(jax.random.key(999), (10000, 16))
    return net(st[0], z), net(st[4], z)


def score(x):
    x = np.asarray(x, np.float64)
    d = np.sqrt(((x[:, None] - C[None]) ** 2).sum(-1))
    m = d.argmin(1)
    v = d.min(1) < 3 * sd
    cnt = np.bincount(m[v], minlength=len(C)) / len(x)
    tv = 0.5 * (np.abs(cnt - 1 / len(C)).sum() + (1 - v.mean()))
    L = 5.0 if cfg["task"] == "ring" else n * 0.75 + 2
    e = np.arange(-L, L + 1e-9, 0.05)
    H, _, _ = np.histogram2d(x[:, 0], x[:, 1], [e, e])
    H /= len(x)
    F = np.vectorize(lambda t: 0.5 * (1 + erf(t / 2**0.5)))
    Q = np.zeros_like(H)
    for cx, cy in C:
        px = np.diff(F((e - cx) / sd))
        py = np.diff(F((e - cy) / sd))
        Q += np.outer(px, py) / len(C)
    return (cnt >= 0.01).sum(), v.mean(), tv, 0.5 * (np.abs(H - Q).sum() + (1 - H.sum()))


j = jax.jit(run)
jax.block_until_ready(j(99))
t = time.time()
R = []
for s in range(S):
    l, e = j(s)
    R.append(score(l) + score(e))
R = np.array(R)
print(
    f"jax_ring batch {B}: {(time.time()-t)/S/N*1e6:.1f} us/iteration; average: modes {R[:,4].mean():.1f} valid {R[:,5].mean():.3f}",
    flush=True,
)
