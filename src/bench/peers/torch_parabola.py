"""The parabola of the original on PyTorch.

    python torch_parabola.py eager|fused|compile THREADS BATCH ITERATIONS

Prints `torch_fused batch B: U us/iteration`, without the first iterations.
"""

import sys, time, numpy as np, torch, torch.nn as nn

mode = sys.argv[1]
THREADS = int(sys.argv[2])
B = int(sys.argv[3])
ITERS = int(sys.argv[4])
torch.set_num_threads(THREADS)
np.random.seed(2018)
torch.manual_seed(2018)


class Aff(nn.Module):
    def __init__(s, n):
        super().__init__()
        s.g = nn.Parameter(torch.ones(n))
        s.b = nn.Parameter(torch.zeros(n))
        s.k = (1 + 1e-3) ** -0.5

    def forward(s, x):
        return x * (s.g * s.k) + s.b


def dense(i, o):
    l = nn.Linear(i, o)
    nn.init.xavier_uniform_(l.weight)
    nn.init.zeros_(l.bias)
    return l


G = nn.Sequential(
    dense(1, 64),
    nn.LeakyReLU(0.01),
    Aff(64),
    dense(64, 128),
    nn.LeakyReLU(0.01),
    Aff(128),
    dense(128, 256),
    nn.LeakyReLU(0.01),
    Aff(256),
    dense(256, 1),
)
D = nn.Sequential(dense(1, 64), nn.Tanh(), dense(64, 128), nn.Tanh(), dense(128, 128), nn.Tanh(), dense(128, 1))
kw = dict(lr=1e-4, betas=(0.9, 0.999), eps=1e-8)
fused = dict(fused=True) if "fused" in mode else {}
og = torch.optim.Adam(G.parameters(), **kw, **fused)
od = torch.optim.Adam(D.parameters(), **kw, **fused)
bce = nn.functional.binary_cross_entropy_with_logits
one = torch.full((B, 1), 0.99)
zero = torch.zeros(B, 1)


def xb():
    return torch.from_numpy((np.linspace(-3, 3, B) + np.random.random(B) * 0.01).reshape(-1, 1).astype(np.float32))


def dstep(real, x):
    with torch.no_grad():
        f = G(x)
    l = bce(D(f), zero) + bce(D(real), one)
    od.zero_grad(set_to_none=True)
    l.backward()
    od.step()
    return l


dp = list(D.parameters())


def gstep(x):
    l = bce(D(G(x)), one)
    og.zero_grad(set_to_none=True)
    l.backward(inputs=list(G.parameters()))
    og.step()
    return l


if "compile" in mode:
    dstep = torch.compile(dstep)
    gstep = torch.compile(gstep)
warm = min(100, ITERS // 10)
for it in range(ITERS):
    if it == warm:
        t0 = time.perf_counter()
    x = xb()
    real = x * x + 1
    f = xb()
    ld = dstep(real, f).item()
    lg = gstep(f).item()
    lg = gstep(xb()).item()
    lg = gstep(xb()).item()
dt = time.perf_counter() - t0
print(f"torch_{mode} batch {B}: {dt/(ITERS-warm)*1e6:.1f} us/iteration", flush=True)
