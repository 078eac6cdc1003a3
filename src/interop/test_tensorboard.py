"""What TensorBoard's own HTTP interface tells of the runs: figures, histograms, pictures, text and profile."""

import html
import re

import numpy as np
import pytest

from conftest import figures

COLUMNS = {
    "adversarial_loss/discriminator": "loss_d",
    "adversarial_loss/generator": "loss_g",
    "discriminator/mean_real": "d_real",
    "discriminator/mean_fake": "d_fake",
    "discriminator/accuracy_real": "accuracy_real",
    "discriminator/accuracy_fake": "accuracy_fake",
    "gradient_norm/discriminator": "gradient_norm_d",
    "gradient_norm/generator": "gradient_norm_g",
}
RUNS = {"parabola-1", "even-1", "warm-1", "pairs-1"}


def test_runs_stand_side_by_side_by_their_folders_names_whatever_lies_among_them(board):
    assert board.runs() == RUNS


def test_figures_are_those_of_metrics_csv(board, run):
    others = {"learning_rate/discriminator", "learning_rate/generator", "speed/iterations_per_second"}
    tags = board.tags("scalars")
    assert set(tags) == RUNS
    assert all(set(of_run) == set(COLUMNS) | others for of_run in tags.values())
    rows = figures(run)
    for tag, column in COLUMNS.items():
        shown = board.scalars("parabola-1", tag)
        assert list(shown) == list(range(0, 401, 10))
        reported = [shown[int(iteration)] for iteration in rows["iteration"]]
        np.testing.assert_array_equal(np.float32(reported), np.float32(rows[column]), err_msg=tag)


def test_learning_rates_and_speed_are_there(board):
    assert set(board.scalars("parabola-1", "learning_rate/generator").values()) == {float(np.float32(1e-4))}
    assert all(speed > 0 for speed in board.scalars("parabola-1", "speed/iterations_per_second").values())


def test_the_losses_come_first(board):
    groups = sorted({tag.split("/")[0] for tag in board.tags("scalars")["parabola-1"]})
    assert groups[0] == "adversarial_loss"


def test_histograms_show_what_is_learned_and_the_data(board):
    tags = set(board.tags("histograms")["parabola-1"])
    assert {"data/y_real", "data/y_generated"} <= tags
    weights = sorted(tags - {"data/y_real", "data/y_generated"})
    assert len(weights) == 22 and all(re.match("weights/(generator|discriminator)/", tag) for tag in weights)
    assert not [tag for tag in weights if "moving" in tag]  # frozen: nothing to see

    real = board.histograms("parabola-1", "data/y_real")
    assert len(real) >= 3 and max(real) == 400
    for buckets in real.values():
        # TensorBoard redistributes counts over its own buckets, to within rounding.
        assert sum(count for _, _, count in buckets) == pytest.approx(500, abs=1)
        assert buckets[0][0] == pytest.approx(1, abs=0.1) and buckets[-1][1] == pytest.approx(10, abs=0.1)


def test_every_picture_is_kept(board, run):
    assert set(board.tags("images")["parabola-1"]) == {"points", "losses"}
    points = board.images("parabola-1", "points")
    assert list(points) == list(range(0, 401, 20))  # TensorBoard alone would show ten of these, drawn at random
    for iteration, png in points.items():
        assert png == (run / f"plots/points-{iteration:06d}.png").read_bytes()
    assert list(board.images("parabola-1", "losses")) == [400]


def test_the_definition_is_a_text(board, run):
    assert board.tags("text") == {name: ["definition"] for name in RUNS}
    (entry,) = board.json("plugin/text/text", run="parabola-1", tag="definition")
    assert "<td>generator</td>\n<td><code>dense(64), leakyRelu(0.01), frozenBatchNorm()," in entry["text"]
    text = html.unescape(re.search("<pre><code>(.*)</code></pre>", entry["text"], re.S)[1])
    assert text.strip() == (run / "definition.json").read_text().strip()


@pytest.mark.parametrize(("tag", "box"), [("discriminator_update", "d_optimizer"), ("generator_update", "g_optimizer")])
def test_a_profile_tells_each_nodes_time_and_memory(board, tag, box):
    assert board.json("plugin/graphs/info")["parabola-1"]["tags"][tag]["profile"]
    (device,) = board.run_metadata("parabola-1", tag).step_stats.dev_stats
    nodes = {node.node_name: node for node in device.node_stats}
    graph = {node.name: node.op for node in board.graph("parabola-1").node}
    # A record of what ran: only nodes that the graph's page can colour count, and all of one optimizer's steps.
    shown = {name: node for name, node in nodes.items() if name in graph}
    assert len(shown) > 0.8 * len(nodes)
    assert all(node.all_end_rel_nanos > 0 for node in shown.values())
    assert sum(bool(node.output) for node in shown.values()) > 50
    steps = {name for name, op in graph.items() if op == "ResourceApplyAdam" and name.startswith(box + "/")}
    assert steps and steps <= set(shown)
