"""A headless Chromium that looks at TensorBoard, whose pages hide everything in shadow roots."""

import os
import shutil
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

# Elements behind a CSS selector, those inside shadow roots too.
FIND = """
const found = [];
const walk = node => {
  for (const element of node.querySelectorAll('*')) {
    if (element.matches(arguments[0])) found.push(element);
    if (element.shadowRoot) walk(element.shadowRoot);
  }
};
walk(document);
return found;
"""
# The texts of elements that have a size, so that what is hidden does not count.
TEXTS = """
const texts = [];
const walk = node => {
  if (node.nodeType === Node.TEXT_NODE) {
    const box = node.parentElement && node.parentElement.getBoundingClientRect();
    if (box && box.width > 0 && box.height > 0) texts.push(node.textContent.trim());
  }
  if (node.tagName === 'STYLE' || node.tagName === 'SCRIPT') return;
  if (node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
  node.childNodes.forEach(walk);
};
walk(document.body);
return texts.filter(text => text);
"""
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --window-size=1600,1200"
)


def program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    assert found, f"the pictures need {names[0]}: install chromium and chromium-driver"
    return found


class Browser:
    def __init__(self, url: str, empty_folder: Path):
        os.environ["SE_OFFLINE"] = "true"  # no driver manager, no download
        options = webdriver.ChromeOptions()
        options.binary_location = program("chromium", "chromium-browser", "google-chrome")
        for flag in [*FLAGS.split(), f"--user-data-dir={empty_folder}", "--no-proxy-server"]:
            options.add_argument(flag)
        self.driver = webdriver.Chrome(options=options, service=Service(program("chromedriver")))
        self.url = url

    def open(self, page: str) -> None:
        self.driver.get("about:blank")  # else only the part behind # changes, and nothing is loaded
        self.driver.get(f"{self.url}/#{page}")

    def find(self, selector: str) -> list:
        return self.driver.execute_script(FIND, selector)

    def texts(self) -> list[str]:
        return self.driver.execute_script(TEXTS)

    def await_texts(self, *wanted: str) -> list[str]:
        return self.wait(lambda: set(wanted) <= set(self.texts()) and self.texts(), lambda: (wanted, self.texts()))

    def wait(self, condition, describe=lambda: "the page", seconds: float = 60):
        """What the condition gives, once it is something."""
        deadline = time.monotonic() + seconds
        while not (value := condition()):
            assert time.monotonic() < deadline, f"waited {seconds} s for {describe()}"
            time.sleep(0.2)
        return value

    def picture(self, file: Path) -> bytes:
        """Saves what is seen, once two looks see the same: boxes move into place, charts are drawn."""
        looks = [self.driver.get_screenshot_as_png()]

        def still() -> bool:
            time.sleep(1)
            looks.append(self.driver.get_screenshot_as_png())
            return looks[-1] == looks[-2]

        self.wait(still, lambda: "a page that stands still")
        file.write_bytes(looks[-1])
        return looks[-1]

    def close(self) -> None:
        self.driver.quit()
