"""Checkpoints both ways between GanScript and the original program on Python TensorFlow."""

import json

import numpy as np
import pytest
import tensorflow as tf

from conftest import GOLDEN, assert_same, figures
from original import Original, even_batch

X = np.linspace(-3, 3, 500).astype(np.float32)


def values(prefix) -> dict[str, np.ndarray]:
    """Every variable of a checkpoint."""
    reader = tf.train.load_checkpoint(str(prefix))
    return {name: reader.get_tensor(name) for name in reader.get_variable_to_shape_map()}


@pytest.fixture(scope="module")
def final(run) -> str:
    return run / "checkpoints/gan-400"


def test_the_rebuilt_original_has_the_recorded_variables():
    recorded = json.loads((GOLDEN / "variables.json").read_text())["all"]
    assert Original().variables() == [(name, shape) for name, shape, _ in recorded]


def test_python_restores_our_checkpoint_under_the_originals_names(final, gan, model):
    original = Original(third_network=False)
    # The optimizers' slots and beta powers are among them.
    assert dict(original.variables()) == {name: list(value.shape) for name, value in values(final).items()}
    original.restore(final)
    assert_same(original.generate(X), gan.points(model, "--x", "-3:3:500")[:, 1])


def test_our_optimizers_state_is_that_of_400_iterations(final):
    ours = values(final)
    # The discriminator's optimizer comes first in the original, with one update an iteration; then three.
    for name, beta, updates in [
        ("metrics/beta1_power", 0.9, 400),
        ("metrics/beta2_power", 0.999, 400),
        ("metrics/beta1_power_1", 0.9, 1200),
        ("metrics/beta2_power_1", 0.999, 1200),
    ]:
        # TensorFlow multiplies in float32.
        expected = np.prod(np.full(updates + 1, beta), dtype=np.float64)
        assert ours[name] == pytest.approx(expected, rel=1e-4, abs=1e-40)
    for name, value in ours.items():
        if name.endswith(("/Adam", "/Adam_1")):
            assert np.abs(value).max() > 0, name


def test_training_goes_on_in_python_as_it_goes_on_here(final, gan):
    words = "train --name on --jitter 0 --iterations 20 --report-every 1 --plot-every 20 --no-export --runs other --quiet".split()
    gan.run(*words, "--start-from", final)
    original = Original(third_network=False)
    original.restore(final)
    check_same_training(original, gan.folder / "other/on-1", 20)


def test_the_originals_first_checkpoint_goes_on_here_as_in_python(even_run):
    folder, said = even_run
    original = Original()
    original.restore(GOLDEN / "init")
    check_same_training(original, folder, 100)

    notes = [line for line in said.splitlines() if "left out" in line]
    assert len(notes) == 1
    third = sorted(name for name, _ in original.variables() if name.startswith("train_dis/"))
    assert notes[0].endswith("left out what this GAN does not have: " + ", ".join(third)) and len(third) == 8


def check_same_training(original: Original, folder, iterations: int) -> None:
    """The same fed batches give the same losses, and the same variables in a second checkpoint."""
    python = np.array([original.iterate(*even_batch()) for _ in range(iterations)])
    ours = figures(folder)
    for i, column in enumerate(("loss_d", "loss_g")):
        difference = np.abs(python[:, i] / ours[column][:iterations] - 1).max()
        print(f"{column}: largest relative difference in {iterations} iterations {difference:.3g}")
        assert difference < 2e-6
    original.save(folder / "python")
    there = values(folder / "python")
    for name, value in values(folder / f"checkpoints/gan-{iterations}").items():
        np.testing.assert_allclose(value, there[name], rtol=1e-4, atol=2e-6, err_msg=name)


def test_the_originals_last_checkpoint_goes_on_here(gan):
    words = "train --name last --jitter 0 --iterations 1 --no-export --runs other".split()
    said = gan.run(*words, "--start-from", GOLDEN / "final")[1]
    assert said.count("left out") == 1
    original = Original()
    original.restore(GOLDEN / "final")
    check_same_training(original, gan.folder / "other/last-1", 1)
