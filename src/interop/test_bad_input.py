"""Bad input from Python's side, and TensorBoard's: one sentence, and nothing half done."""

import os
import socket
import subprocess

import numpy as np
import pytest
import tensorflow as tf

from conftest import GOLDEN, path_without
from test_checkpoints import values


def write_checkpoint(prefix, variables: dict[str, np.ndarray]) -> None:
    names = list(variables)
    tf.raw_ops.SaveV2(
        prefix=str(prefix),
        tensor_names=names,
        shape_and_slices=[""] * len(names),
        tensors=[tf.constant(variables[name]) for name in names],
    )


def start(gan, checkpoint) -> list[str]:
    return ["train", "--name", "broken", "--iterations", "1", "--no-export", "--start-from", str(checkpoint)]


def test_missing_and_misshapen_variables_are_all_named_and_nothing_is_made(gan, tmp_path):
    variables = values(GOLDEN / "init")
    missing = ["discriminator/dense_2/bias", "generator/dense/kernel/Adam", "metrics/beta2_power_1"]
    for name in missing:
        del variables[name]
    variables["generator/dense_1/kernel"] = np.zeros((64, 100), np.float32)
    variables["generator/dense_3/bias"] = np.zeros((), np.float32)
    write_checkpoint(tmp_path / "broken", variables)

    said = gan.failure(*start(gan, tmp_path / "broken"))
    assert "the checkpoint does not fit this GAN" in said
    for name in missing:
        assert f"{name} is missing" in said
    assert "generator/dense_1/kernel is [64, 100] where [64, 128] is needed" in said
    assert "generator/dense_3/bias is [] where [1] is needed" in said
    assert said.count(" is missing") == 3 and said.count(" is needed") == 2
    assert not list(gan.folder.glob("runs/broken-*"))


def test_a_variable_of_another_type_is_named(gan, tmp_path):
    variables = values(GOLDEN / "init")
    variables["generator/dense/bias"] = variables["generator/dense/bias"].astype(np.float64)
    write_checkpoint(tmp_path / "double", variables)
    assert "generator/dense/bias" in gan.failure(*start(gan, tmp_path / "double"))
    assert not list(gan.folder.glob("runs/broken-*"))


def test_extra_variables_are_one_note(gan, tmp_path):
    variables = {name: value for name, value in values(GOLDEN / "init").items() if not name.startswith("train_dis/")}
    write_checkpoint(tmp_path / "more", variables | {"of/another": np.zeros(3, np.float32), "z": np.float32(1)})
    said = gan.run("train", "--name", "more", "--iterations", 1, "--no-export", "--runs", "other",
                   "--start-from", tmp_path / "more")[1]  # fmt: skip
    notes = [line for line in said.splitlines() if str(tmp_path) in line]
    assert notes == [f"{tmp_path / 'more'}: left out what this GAN does not have: of/another, z"]


class Doubler(tf.Module):
    """Not a generator: its signatures have other names."""

    def __init__(self):
        self.factor = tf.Variable(2.0)

    @tf.function(input_signature=[tf.TensorSpec([None, 2], tf.float32, name="z")])
    def double(self, z):
        return {"doubled": self.factor * z}


def test_another_signature_is_answered_with_those_there_are(gan, tmp_path):
    module = Doubler()
    signatures = {"serving_default": module.double, "twice": module.double}
    tf.saved_model.save(module, str(tmp_path / "doubler"), signatures=signatures)
    said = gan.failure("sample", tmp_path / "doubler", "-n", 3)
    assert "has no signature serving_default [x] -> [y]" in said
    assert "serving_default [z] -> [doubled]" in said and "twice [z] -> [doubled]" in said
    assert "__saved_model_init_op" not in said
    shown = gan.run("inspect", tmp_path / "doubler")[0]
    assert "z: float32 [?, 2]" in shown and "doubled: float32 [?, 2]" in shown


def test_training_goes_on_in_a_folder_of_runs_with_foreign_files(gan, tmp_path):
    (tmp_path / "parabola-x").mkdir()
    (tmp_path / "parabola-7").write_text("a file with the name of a run")
    (tmp_path / "events.out.tfevents.0.foreign").write_bytes(b"no event file at all")
    gan.run(*"train --iterations 1 --no-export --quiet --runs".split(), tmp_path)
    assert (tmp_path / "parabola-8/metrics.csv").exists()


def test_a_missing_tensorboard_is_one_sentence(gan, run):
    without = os.environ | {"PATH": path_without("tensorboard")}
    said = gan.failure("tensorboard", env=without)
    assert said == "gan: TensorBoard is not installed: pip install tensorboard"


def test_a_port_that_another_tensorboard_has_is_one_sentence(gan, board):
    said = gan.failure("tensorboard", "--port", board.port)
    assert said == f"gan: port {board.port} is taken: use another, such as --port {board.port + 1}"


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0", "::"])
def test_a_port_that_any_program_has_is_one_sentence(gan, run, address):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as other:
        try:
            other.bind((address, 0))
        except OSError:
            pytest.skip(f"no {address} on this machine")
        other.listen()
        port = other.getsockname()[1]
        assert gan.failure("tensorboard", "--port", port).startswith(f"gan: port {port} is taken: ")


def test_a_folder_without_runs_is_one_sentence(gan):
    assert gan.failure("tensorboard", "nowhere").startswith("gan: nowhere: no such folder: ")


def test_without_python_the_checks_say_so_in_one_sentence(tmp_path):
    from conftest import ROOT

    copy = tmp_path / "src/interop"
    copy.mkdir(parents=True)
    for name in ("run", "requirements.txt"):
        (copy / name).write_bytes((ROOT / "src/interop" / name).read_bytes())
    (copy / "run").chmod(0o755)
    ended = subprocess.run([copy / "run"], env=os.environ | {"PYTHON": "no-python"}, capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr == "interop: Python is missing: install python3 and python3-venv, or set PYTHON\n"
