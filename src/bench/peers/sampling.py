"""How quickly others make points with an exported generator of the original's layers: Python TensorFlow, ONNX Runtime.

    python sampling.py tensorflow|onnxruntime MODEL [POINTS [ROWS]]    1000000 points in calls of 1024 rows

Takes as many threads as it is given cores (taskset). ONNX Runtime gets the same weights, the frozen batch normalization
folded to one factor and one summand. Prints `NAME sampling: P points/s` and `NAME one point: U us/call`, medians of 5.
"""

import os
import statistics
import sys
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import numpy as np
import tensorflow as tf

name, model = sys.argv[1:3]
points, rows = [int(a) for a in sys.argv[3:]] + [1_000_000, 1024][len(sys.argv) - 3 :]


def with_tensorflow():
    call = tf.saved_model.load(model).signatures["serving_default"]
    return lambda x: call(x=tf.constant(x))["y"].numpy()


def onnx_model():
    from onnx import TensorProto, helper, numpy_helper

    weights = tf.train.load_checkpoint(model + "/variables/variables")
    nodes, constants = [], []

    def weight(path):
        return weights.get_tensor("generator/" + path)

    def constant(key, value):
        constants.append(numpy_helper.from_array(np.asarray(value, np.float32), key))
        return key

    def node(op, inputs, output, **attributes):
        nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    h = "x"
    for i in range(4):
        suffix = f"_{i}" if i else ""
        dense = f"dense{suffix}/"
        kernel, bias = constant(f"kernel{i}", weight(dense + "kernel")), constant(f"bias{i}", weight(dense + "bias"))
        h = node("Gemm", [h, kernel, bias], f"dense{i}" if i < 3 else "y")
        if i < 3:
            norm = f"batch_normalization{suffix}/"
            scale = weight(norm + "gamma") / np.sqrt(weight(norm + "moving_variance") + np.float32(1e-3))
            h = node("LeakyRelu", [h], f"relu{i}", alpha=0.01)
            h = node("Mul", [h, constant(f"scale{i}", scale)], f"scaled{i}")
            shift = weight(norm + "beta") - scale * weight(norm + "moving_mean")
            h = node("Add", [h, constant(f"shift{i}", shift)], f"shifted{i}")
    value = lambda key: helper.make_tensor_value_info(key, TensorProto.FLOAT, ["n", 1])
    graph = helper.make_graph(nodes, "generator", [value("x")], [value("y")], constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def with_onnxruntime():
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = len(os.sched_getaffinity(0))
    session = onnxruntime.InferenceSession(
        onnx_model().SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    call = lambda x: session.run(["y"], {"x": x})[0]
    some = np.linspace(-3, 3, 100, dtype=np.float32).reshape(-1, 1)
    difference = np.abs(call(some) - with_tensorflow()(some)).max()
    assert difference < 1e-4, f"the ONNX model is another: {difference}"
    return call


def seconds(times, work):
    start = time.perf_counter()
    for _ in range(times):
        work()
    return time.perf_counter() - start


call = {"tensorflow": with_tensorflow, "onnxruntime": with_onnxruntime}[name]()
x = np.linspace(-3, 3, points, dtype=np.float32).reshape(-1, 1)
one = x[points // 2 : points // 2 + 1]


def all_points():
    for start in range(0, points, rows):
        call(x[start : start + rows])


all_points()
many = [points / seconds(1, all_points) for _ in range(5)]
single = [seconds(1000, lambda: call(one)) / 1000 * 1e6 for _ in range(5)]
print(f"{name} sampling: {statistics.median(many):.0f} points/s")
print(f"{name} one point: {statistics.median(single):.1f} us/call")
