"""One training run, made through `scripts/gan` in a folder of its own, that all checks look at."""

import os
import socket
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest

from board import Board

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "src/test/resources/golden/parabola-2018"
PICTURES = ROOT / "target/interop"


class Gan:
    """The command line, run in a folder."""

    def __init__(self, folder: Path):
        self.folder = folder

    def start(self, *words, **options) -> subprocess.Popen:
        command = [str(ROOT / "scripts/gan"), *map(str, words)]
        return subprocess.Popen(
            command, cwd=self.folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
        )

    def run(self, *words, exit_code: int = 0, **options) -> tuple[str, str]:
        """(standard output, standard error) of a command that must end with that exit code."""
        process = self.start(*words, **options)
        try:
            out, err = process.communicate(timeout=120)
        except subprocess.TimeoutExpired:
            process.terminate()
            raise
        assert process.returncode == exit_code, f"gan {words}: {process.returncode}\n{out}\n{err}"
        return out, err

    def failure(self, *words, **options) -> str:
        """The one sentence of a command that must fail."""
        out, err = self.run(*words, exit_code=1, **options)
        assert out == "" and err.startswith("gan: ") and err.count("\n") == 1, err
        return err.strip()

    def points(self, *words) -> np.ndarray:
        """x and y that `gan sample` prints, [n, 2]; a float's text gives the same float back."""
        lines = self.run("sample", *words)[0].splitlines()
        assert lines[0] == "x,y"
        return np.array([line.split(",") for line in lines[1:]], np.float32)


def figures(run: Path) -> dict[str, np.ndarray]:
    """The columns of a run's metrics.csv."""
    lines = (run / "metrics.csv").read_text().splitlines()
    columns = np.array([line.split(",") for line in lines[1:]], float).T
    return dict(zip(lines[0].split(","), columns))


def assert_same(one, other) -> None:
    """Within what other kernels, or other numbers of rows at once, may change."""
    difference = np.abs(np.ravel(one) - np.ravel(other)).max()
    allowed = 2e-6 * max(1, np.abs(one).max())
    print(f"largest difference {difference:.3g}, allowed {allowed:.3g}")
    assert difference <= allowed


@pytest.fixture(scope="session")
def gan(tmp_path_factory) -> Gan:
    return Gan(tmp_path_factory.mktemp("gan"))


@pytest.fixture(scope="session")
def run(gan) -> Path:
    """400 iterations of the parabola, profiled, with 21 pictures; exported to models/parabola."""
    gan.run(*"train --iterations 400 --report-every 100 --plot-every 20 --profile --quiet".split())
    return gan.folder / "runs/parabola-1"


@pytest.fixture(scope="session")
def model(run) -> Path:
    """The run's export."""
    return run.parents[1] / "models/parabola"


@pytest.fixture(scope="session")
def averaged_model(pairs_run) -> Path:
    """The export of the fourth run."""
    return pairs_run.parents[1] / "models/pairs"


@pytest.fixture(scope="session")
def even_run(gan, run) -> tuple[Path, str]:
    """A second run, from the original's first weights on batches that are the same each time; and what it said."""
    said = gan.run(
        *"train --name even --jitter 0 --iterations 100 --report-every 1 --plot-every 100 --no-export".split(),
        *("--start-from", GOLDEN / "init"),
    )[1]
    return gan.folder / "runs/even-1", said


@pytest.fixture(scope="session")
def warm_run(gan, run) -> Path:
    """A third run, with the original's third network in use."""
    gan.run(*"train --name warm --warm-start 5 --iterations 1 --no-export --quiet".split())
    return gan.folder / "runs/warm-1"


@pytest.fixture(scope="session")
def pairs_run(gan, run) -> Path:
    """A fourth run, with what the original does not have; its averaged generator exported to models/pairs."""
    gan.run(*"train --name pairs --pairs --r1 0.1 --r2 0.1 --ema 0.9 --iterations 20 --quiet".split())
    return gan.folder / "runs/pairs-1"


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("localhost", 0))
        return s.getsockname()[1]


@pytest.fixture(scope="session")
def board(gan, run, even_run, warm_run, pairs_run):
    """A TensorBoard that `gan tensorboard` has started on all four runs, with a foreign file among them."""
    (run.parent / "notes.txt").write_text("not of GanScript")
    (run / "events.out.tfevents.0.foreign").write_bytes(b"no event file at all")
    port = free_port()
    log = (gan.folder / "tensorboard.log").open("w")
    command = [str(ROOT / "scripts/gan"), "tensorboard", "--port", str(port)]
    server = subprocess.Popen(command, cwd=gan.folder, stdout=log, stderr=log)
    board = Board(port)
    board.await_runs({"parabola-1", "even-1", "warm-1", "pairs-1"}, server)
    yield board
    server.terminate()
    server.wait(30)
    deadline = time.monotonic() + 30
    while board.answers():  # it must not outlive the command that started it
        assert time.monotonic() < deadline, "TensorBoard runs on although gan tensorboard has ended"
        time.sleep(0.2)


def path_without(program: str) -> str:
    """PATH without the folders that hold a program."""
    folders = os.environ["PATH"].split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if not (Path(folder) / program).exists())
