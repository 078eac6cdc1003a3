"""The graph as TensorBoard serves it: what is at its top level, and that everything lies with its owner."""

import csv

import pytest

from conftest import GOLDEN

TOP = {"gen_input", "discriminator_input", "generator", "discriminator", "metrics", "d_optimizer", "g_optimizer", "save"}
THIRD = {"train_dis", "warm_start"}
BEYOND = {"pairs", "generator_ema"}


def box(name: str) -> str:
    return name.split("/")[0]


def scope(name: str) -> str:
    return name.rsplit("/", 1)[0]


@pytest.fixture(scope="module")
def graph(board):
    return board.graph("parabola-1")


@pytest.mark.parametrize(
    ("run_name", "boxes"),
    [("parabola-1", TOP), ("even-1", TOP), ("warm-1", TOP | THIRD), ("pairs-1", TOP | BEYOND)],
)
def test_the_top_level_holds_boxes_that_have_names_and_no_operation(board, run_name, boxes):
    nodes = board.graph(run_name).node
    assert {box(node.name) for node in nodes} == boxes
    assert not [node.name for node in nodes if "/" not in node.name]


def test_the_original_has_strays_there(board):
    with (GOLDEN / "graph_nodes.csv").open() as lines:
        original = {box(row["name"]) for row in csv.DictReader(lines)}
    assert original >= {"gen_input", "discriminator_input", "generator", "discriminator", "metrics", "Const", "Mean"}
    assert len(original) > len(TOP)


def test_every_edge_has_a_shape(graph):
    for node in graph.node:
        assert "_output_shapes" in node.attr, node.name
    # Those of the data are known but for the number of rows.
    shapes = {node.name: node.attr["_output_shapes"].list.shape for node in graph.node}
    for name, width in [("gen_input/gen_input", 1), ("generator/generated/dense_2/BiasAdd", 256)]:
        assert [d.size for d in shapes[name][0].dim] == [-1, width]


def test_variables_lie_with_their_owner(graph):
    handles = [node for node in graph.node if node.op == "VarHandleOp"]
    assert len(handles) == 20 + 8 + 2 * (14 + 8) + 4  # networks, slots of what is trained, beta powers
    optimizer = {"generator": "g_optimizer", "discriminator": "d_optimizer"}
    for handle in handles:
        key = handle.attr["shared_name"].s.decode()
        if key.startswith("metrics/"):
            owner = "g_optimizer" if key.endswith("_1") else "d_optimizer"
        else:
            owner = optimizer[box(key)] if "/Adam" in key else box(key)
        assert box(handle.name) == owner, key


def test_reads_and_initializers_lie_with_their_variable(graph):
    handles = {node.name for node in graph.node if node.op == "VarHandleOp"}
    reads, initialized = [], []
    for node in graph.node:
        of = node.input[0] if node.input else None
        if node.op == "ReadVariableOp":
            assert scope(node.name) == scope(of)
            reads.append(of)
        elif node.op == "AssignVariableOp" and "initializer" in node.name:
            assert scope(scope(node.name)) == scope(of)
            value = node.input[1].split(":")[0]
            assert value.startswith(scope(of) + "/initializer/")
            initialized.append(of)
        elif node.op == "AssignVariableOp":
            assert box(node.name) in ("save", box(of)), node.name
    # Each is read in one place: both applications of the discriminator visibly share its weights.
    assert sorted(reads) == sorted(initialized) == sorted(handles)


def test_the_discriminator_is_applied_twice_to_the_same_weights(graph):
    nodes = {node.name: node for node in graph.node}
    for layer in ("dense", "dense_1", "dense_2", "dense_3"):
        real, fake = (nodes[f"discriminator/{of}/{layer}/MatMul"] for of in ("real", "fake"))
        assert real.input[1] == fake.input[1] == f"discriminator/{layer}/kernel/read"
        assert real.input[0] != fake.input[0]
