"""TensorBoard's own HTTP interface."""

import json
import os
import subprocess
import time
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import ProxyHandler, build_opener

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

from google.protobuf import text_format
from tensorflow.core.framework.graph_pb2 import GraphDef
from tensorflow.core.protobuf.config_pb2 import RunMetadata

DIRECT = build_opener(ProxyHandler({}))


class Board:
    def __init__(self, port: int):
        self.port = port
        self.url = f"http://localhost:{port}"

    def bytes(self, path: str, **query) -> bytes:
        with DIRECT.open(f"{self.url}/data/{path}?{urlencode(query)}", timeout=60) as answer:
            return answer.read()

    def json(self, path: str, **query):
        return json.loads(self.bytes(path, **query))

    def answers(self) -> bool:
        try:
            self.json("environment")
            return True
        except (URLError, ConnectionError):
            return False

    def await_runs(self, runs: set[str], server: subprocess.Popen) -> None:
        """Until it has read all of them to their last picture."""
        deadline = time.monotonic() + 120
        while not (self.answers() and all("losses" in self.tags("images").get(run, {}) for run in runs)):
            assert server.poll() is None, f"gan tensorboard ended with {server.poll()}"
            assert time.monotonic() < deadline, "TensorBoard shows no runs"
            time.sleep(0.5)

    def runs(self) -> set[str]:
        return set(self.json("runs"))

    def tags(self, plugin: str) -> dict[str, dict]:
        """Of each run."""
        return self.json(f"plugin/{plugin}/tags")

    def scalars(self, run: str, tag: str) -> dict[int, float]:
        """Value by iteration."""
        return {step: value for _, step, value in self.json("plugin/scalars/scalars", run=run, tag=tag)}

    def histograms(self, run: str, tag: str) -> dict[int, list]:
        """Buckets [left, right, count] by iteration."""
        return {step: buckets for _, step, buckets in self.json("plugin/histograms/histograms", run=run, tag=tag)}

    def images(self, run: str, tag: str) -> dict[int, bytes]:
        """Picture by iteration."""
        listed = self.json("plugin/images/images", run=run, tag=tag, sample=0)
        return {entry["step"]: self._image(entry["query"]) for entry in listed}

    def _image(self, query: str) -> bytes:
        with DIRECT.open(f"{self.url}/data/plugin/images/individualImage?{query}", timeout=60) as answer:
            return answer.read()

    def graph(self, run: str) -> GraphDef:
        return text_format.Parse(self.bytes("plugin/graphs/graph", run=run), GraphDef())

    def run_metadata(self, run: str, tag: str) -> RunMetadata:
        return text_format.Parse(self.bytes("plugin/graphs/run_metadata", run=run, tag=tag), RunMetadata())
