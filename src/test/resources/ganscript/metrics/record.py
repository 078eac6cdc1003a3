"""Records what NumPy, SciPy, scikit-learn and prdc make of the samples beside this file, into values.json.

pip install numpy scipy scikit-learn prdc
python record.py          # values.json anew, from the samples that are there
python record.py draw     # the samples too, from their seeds
"""

import contextlib
import io
import json
import os
import platform
import sys
from importlib.metadata import version
from math import erf

import numpy as np
from prdc import compute_prdc
from scipy import stats
from scipy.spatial.distance import cdist, pdist
from sklearn.metrics.pairwise import rbf_kernel

FOLDER = os.path.dirname(os.path.abspath(__file__))
RING = np.array([[2 * np.cos(2 * np.pi * i / 8), 2 * np.sin(2 * np.pi * i / 8)] for i in range(8)])
GRID = np.array([[x, y] for x in (np.arange(5) - 2) * 1.5 for y in (np.arange(5) - 2) * 1.5])
SIGMA = 0.1


def draw():
    """Samples that are neither alike nor wholly different; a few points of the ring and the grid lie far out."""
    rng = np.random.default_rng(2018)
    real = rng.normal(size=(300, 2)) * [1, 0.5]
    real[:, 1] += np.sin(real[:, 0])
    generated = rng.normal(size=(250, 2)) * [0.8, 0.6] + [0.2, 0.1]
    generated[:, 1] += 0.9 * np.sin(generated[:, 0])
    save("cloud-real", real)
    save("cloud-generated", generated)
    for name, n, mix in (("wide-real", 200, 0.8), ("wide-generated", 150, 0.3)):
        x = rng.normal(size=(n, 4))
        x[:, 1] += mix * x[:, 0]
        x[:, 2] = mix * x[:, 1] - 2 * x[:, 2]
        save(name, 10 + x * [1, 2, 0.1, 5])
    ring = RING[rng.choice([0, 1, 2, 4, 5, 7], 400)] + 0.13 * rng.normal(size=(400, 2))
    ring[:3] = [[7, 0], [0, -5.01], [123.4, -1e6]]
    # Three points are less than 1 % of 400, four are not.
    ring[3:6] = RING[3] + 0.05
    ring[6:10] = RING[6] - 0.03
    save("ring", ring)
    grid = GRID[rng.integers(0, 22, 500)] + SIGMA * rng.normal(size=(500, 2))
    grid[:2] = [[0.75, 0.75], [-6, 2]]
    save("grid", grid)


def save(name, points):
    header = ",".join("abcd"[: points.shape[1]])
    with open(os.path.join(FOLDER, name + ".csv"), "w") as file:
        file.write(header + "\n" + "".join(",".join(map(repr, row)) + "\n" for row in points.tolist()))


def load(name):
    return np.loadtxt(os.path.join(FOLDER, name + ".csv"), delimiter=",", skiprows=1)


def energy(x, y):
    return 2 * cdist(x, y).mean() - cdist(x, x).mean() - cdist(y, y).mean()


def mmd(x, y, bandwidth):
    gamma = 1 / (2 * bandwidth**2)
    n, m = len(x), len(y)
    kxx, kyy, kxy = rbf_kernel(x, x, gamma), rbf_kernel(y, y, gamma), rbf_kernel(x, y, gamma)
    within = lambda k, n: (k.sum() - np.trace(k)) / (n * (n - 1))
    return within(kxx, n) + within(kyy, m) - 2 * kxy.mean()


def neighbours(x, y, k):
    with contextlib.redirect_stdout(io.StringIO()):
        return {name: float(value) for name, value in compute_prdc(x, y, k).items()}


def directions(width):
    """8 directions from a formula: cos((i + 1) sqrt(2 + c)), brought to length 1; the same in SlicedWassersteinTest."""
    u = np.cos(np.arange(1, 9)[:, None] * np.sqrt(2 + np.arange(width))[None])
    return u / np.linalg.norm(u, axis=1, keepdims=True)


def sliced(x, y):
    return np.mean([stats.wasserstein_distance(x @ u, y @ u) for u in directions(x.shape[1])])


def score(x, C, sd, L):
    """Modes covered, share of high quality, total variation of modes, total variation on cells of 0.05 in [-L, L]²."""
    d = np.sqrt(((x[:, None] - C[None]) ** 2).sum(-1))
    m = d.argmin(1)
    v = d.min(1) < 3 * sd
    cnt = np.bincount(m[v], minlength=len(C)) / len(x)
    tv = 0.5 * (np.abs(cnt - 1 / len(C)).sum() + (1 - v.mean()))
    e = np.arange(-L, L + 1e-9, 0.05)
    H, _, _ = np.histogram2d(x[:, 0], x[:, 1], [e, e])
    H /= len(x)
    F = np.vectorize(lambda t: 0.5 * (1 + erf(t / 2**0.5)))
    Q = np.zeros_like(H)
    for cx, cy in C:
        px = np.diff(F((e - cx) / sd))
        py = np.diff(F((e - cy) / sd))
        Q += np.outer(px, py) / len(C)
    return [int((cnt >= 0.01).sum()), float(v.mean()), float(tv), float(0.5 * (np.abs(H - Q).sum() + (1 - H.sum())))]


def kolmogorov_smirnov(x, y):
    result = stats.ks_2samp(x, y)
    return [float(result.statistic), float(result.pvalue)]


def record():
    real, generated = load("cloud-real"), load("cloud-generated")
    wide, wide_generated = load("wide-real"), load("wide-generated")
    x, y = real[:, 0], generated[:, 0]
    errors = np.abs(generated[:, 1] - np.sin(generated[:, 0]))
    large = (np.arange(12000) + 0.5) / 12000, ((np.arange(11000) + 0.5) / 11000) ** 1.03
    return {
        "recorded by": "record.py",
        "versions": {"python": platform.python_version()}
        | {name: version(name) for name in ("numpy", "scipy", "scikit-learn", "prdc")},
        "mean absolute error": errors.mean(),
        "99th percentile": np.percentile(errors, 99),
        "wasserstein": stats.wasserstein_distance(x, y),
        "wasserstein of rounded": stats.wasserstein_distance(x.round(1), y.round(1)),
        "energy distance of numbers, root": stats.energy_distance(x, y),
        "kolmogorov-smirnov": kolmogorov_smirnov(x, y),
        "kolmogorov-smirnov of 12000 and 11000": kolmogorov_smirnov(*large),
        "cloud": {
            "sliced wasserstein": sliced(real, generated),
            "energy distance": energy(real, generated),
            "median distance": np.median(pdist(real)),
            "mmd": mmd(real, generated, np.median(pdist(real))),
            "prdc": neighbours(real, generated, 5),
        },
        "wide": {
            "sliced wasserstein": sliced(wide, wide_generated),
            "energy distance": energy(wide, wide_generated),
            "median distance": np.median(pdist(wide)),
            "median distance of 6": np.median(pdist(wide[:6])),
            "mmd": mmd(wide, wide_generated, np.median(pdist(wide))),
            "prdc": neighbours(wide, wide_generated, 5),
            "prdc of 1": neighbours(wide, wide_generated, 1),
            "correlations": np.corrcoef(wide.T).tolist(),
            "correlation difference": np.abs(np.corrcoef(wide.T) - np.corrcoef(wide_generated.T)).max(),
        },
        "ring": score(load("ring"), RING, SIGMA, 5.0),
        "grid": score(load("grid"), GRID, SIGMA, 5 * 0.75 + 2),
    }


if __name__ == "__main__":
    if sys.argv[1:] == ["draw"]:
        draw()
    with open(os.path.join(FOLDER, "values.json"), "w") as file:
        json.dump(record(), file, indent=2)
        file.write("\n")
