"""TensorBoard's pages as a person sees them, in headless Chromium: pictures to look at in target/interop/*.png."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains

from browser import Browser
from conftest import PICTURES
from test_graph import TOP

BOXES = "g.node.meta"


@pytest.fixture(scope="module")
def browser(board, tmp_path_factory):
    browser = Browser(board.url, tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.close()


def look(browser: Browser, name: str) -> None:
    """Takes a picture; a blank page of this size would be a tenth of what is asked for."""
    assert len(browser.picture(PICTURES / f"{name}.png")) > 40_000


def boxes(browser: Browser) -> dict:
    return {box.get_attribute("data-name"): box for box in browser.find(BOXES)}


def test_graph(browser):
    browser.open("graphs&run=parabola-1")
    browser.wait(lambda: set(boxes(browser)) == TOP, lambda: set(boxes(browser)))
    assert {box.text for box in boxes(browser).values()} >= {"generator", "discriminator", "metrics", "save"}
    # All of them are there by themselves: nothing was taken out of the drawing to its right.
    assert "Auxiliary Nodes" not in browser.texts()
    look(browser, "graph")


def test_graph_of_the_discriminator(browser):
    box = boxes(browser)["discriminator"]
    ActionChains(browser.driver).double_click(box).perform()
    inside = {f"discriminator/{name}" for name in ("real", "fake", "dense", "dense_1", "dense_2", "dense_3")}
    browser.wait(lambda: inside <= set(boxes(browser)), lambda: set(boxes(browser)))
    look(browser, "graph_discriminator")


def test_time_series(browser):
    browser.open("timeseries")
    browser.await_texts("adversarial_loss", "/discriminator", "/generator", "parabola-1", "even-1")  # a tag's two parts
    browser.wait(lambda: browser.find("line-chart"))
    look(browser, "timeseries")


def test_scalars(browser):
    browser.open("scalars")
    texts = browser.await_texts("adversarial_loss/discriminator", "adversarial_loss/generator", "gradient_norm")
    groups = [text for text in texts if text in ("adversarial_loss", "discriminator", "gradient_norm")]
    assert groups[0] == "adversarial_loss"
    browser.wait(lambda: len(browser.find("path.line")) >= 8)  # four runs' lines in two charts
    look(browser, "scalars")


def test_histograms(browser):
    browser.open("histograms")
    texts = browser.await_texts("data/y_real", "data/y_generated")
    assert texts.index("data/y_real") < texts.index("weights")
    browser.wait(lambda: browser.find("vz-histogram-timeseries"))
    look(browser, "histograms")


def test_images(browser):
    browser.open("images")
    browser.await_texts("points", "losses")
    pictures = browser.wait(lambda: [i for i in browser.find("img") if i.get_property("naturalWidth")])
    assert {(i.get_property("naturalWidth"), i.get_property("naturalHeight")) for i in pictures} == {(900, 600)}
    look(browser, "images")


def test_text(browser):
    browser.open("text")
    browser.await_texts("generator", "dense(64), tanh(), dense(128), tanh(), dense(128), tanh(), dense(1)", "x^2 + 1")
    look(browser, "text")
