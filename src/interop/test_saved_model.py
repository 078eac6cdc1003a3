"""The exported SavedModel in Python TensorFlow and in saved_model_cli."""

import json
import subprocess

import numpy as np
import pytest
import tensorflow as tf

from conftest import ROOT, assert_same

ORIGINAL = ROOT / "models/original"
X = np.linspace(-3, 3, 500).astype(np.float32).reshape(-1, 1)


@pytest.fixture(params=[None, "model", "averaged_model"], ids=["original", "fresh", "averaged"])
def exported(request):
    """The tracked export, and those of two runs."""
    return request.getfixturevalue(request.param) if request.param else ORIGINAL


@pytest.fixture
def expected(exported, gan) -> np.ndarray:
    points = gan.points(exported, "--x", "-3:3:500")
    np.testing.assert_array_equal(points[:, 0], X[:, 0])
    return points[:, 1]


def cli(*words) -> str:
    return subprocess.run(["saved_model_cli", *map(str, words)], check=True, capture_output=True, text=True).stdout


def test_python_gives_the_same_values(exported, expected):
    loaded = tf.saved_model.load(str(exported))
    assert set(loaded.signatures) == {"serving_default", "sample"}
    assert_same(loaded.signatures["serving_default"](x=tf.constant(X))["y"].numpy(), expected)


def test_saved_model_cli_gives_the_same_values(exported, expected, tmp_path):
    np.save(tmp_path / "x.npy", X)
    given = f"x={tmp_path / 'x.npy'}"
    cli("run", "--dir", exported, "--tag_set", "serve", "--signature_def", "serving_default", "--inputs", given,
        "--outdir", tmp_path)  # fmt: skip
    assert_same(np.load(tmp_path / "y.npy"), expected)


def test_saved_model_cli_shows_both_signatures(exported):
    shown = " ".join(cli("show", "--dir", exported, "--all").split())
    assert "MetaGraphDef with tag-set: 'serve'" in shown
    for name, tensors in {
        "serving_default": [("inputs['x']", "DT_FLOAT shape: (-1, 1)"), ("outputs['y']", "DT_FLOAT shape: (-1, 1)")],
        "sample": [
            ("inputs['n']", "DT_INT32 shape: ()"),
            ("inputs['seed']", "DT_INT64 shape: ()"),
            ("outputs['x']", "DT_FLOAT shape: (-1, 1)"),
            ("outputs['y']", "DT_FLOAT shape: (-1, 1)"),
        ],
    }.items():
        signature = shown.split(f"signature_def['{name}']:")[1].split("signature_def[")[0]
        for tensor, kind in tensors:
            assert f"{tensor} tensor_info: dtype: {kind}" in signature
        assert "tensorflow/serving/predict" in signature


@pytest.mark.parametrize(("n", "seed"), [(500, 7), (1, 0), (3, -5), (20_000, 2018)])
def test_the_signature_sample_draws_what_gan_sample_draws(exported, gan, n, seed):
    ours = gan.points(exported, "-n", n, "--seed", seed)
    sample = tf.saved_model.load(str(exported)).signatures["sample"]
    drawn = sample(n=tf.constant(n), seed=tf.constant(seed, tf.int64))
    assert drawn["x"].shape == drawn["y"].shape == (n, 1)
    np.testing.assert_array_equal(drawn["x"].numpy()[:, 0].view(np.int32), ours[:, 0].view(np.int32))
    assert_same(drawn["y"].numpy(), ours[:, 1])


def test_it_holds_the_generators_variables_and_no_assets(exported):
    names = {name for name, _ in tf.train.list_variables(str(exported / "variables/variables"))}
    layers = [("dense", ["kernel", "bias"]), ("batch_normalization", ["gamma", "beta", "moving_mean", "moving_variance"])]
    ends = ("", "_1", "_2")
    expected = {f"generator/{layer}{end}/{part}" for layer, parts in layers for end in ends for part in parts}
    expected |= {"generator/dense_3/kernel", "generator/dense_3/bias"}
    assert {name.replace("generator_ema/", "generator/") for name in names} == expected and len(names) == 20
    files = {str(file.relative_to(exported)) for file in exported.rglob("*") if file.is_file()}
    assert files == {
        "saved_model.pb",
        "ganscript.json",
        "variables/variables.index",
        "variables/variables.data-00000-of-00001",
    }


def test_its_side_file_tells_what_it_is(exported):
    side = json.loads((exported / "ganscript.json").read_text())
    assert (side["from"], side["to"]) == (-3, 3)
    assert side["definition"]["data"]["curve"] == "x^2 + 1"
    assert len(side["definition"]["generator"]) == 10
    assert {"ganscript", "tensorflow", "tensorflowJava", "java"} <= set(side["definition"]["versions"])
    assert side["metrics"]["iteration"] in (20, 400, 2000)
    assert 0 < side["metrics"]["generatorLoss"] < 10 and 0 < side["metrics"]["discriminatorLoss"] < 10
