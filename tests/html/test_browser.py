"""The HTML report in headless Chromium: filters, links, keys, print, no script, and what axe-core says of it.

Needs ``chromium`` and ``chromedriver`` (Debian's chromium and chromium-driver); skipped where they are not installed.
"""

import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from claimcheck.engines.results import ScanResult

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not CHROMIUM or not DRIVER, reason="no chromium and chromedriver here")

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
    "--window-size=1280,900",
)
PAGES = ["sample", "decided", "warnings", "hostile", "nothing"]

Pages = Callable[[str], str]


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


class Report:
    """A report in the browser, in an editor's words."""

    def __init__(self, driver: webdriver.Chrome, pages: Pages) -> None:
        self.driver = driver
        self._pages = pages

    def open(self, name: str, place: str = "", width: int = 1280, dark: bool = False, script: bool = True) -> None:
        metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        self.driver.get("about:blank")
        self.driver.get(self._pages(name) + place)
        if script:
            # A busy machine may hand over the page while it is still being parsed.
            WebDriverWait(self.driver, 30).until(lambda _: self.run("return document.readyState") == "complete")

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def shown(self) -> list[str]:
        """The numbers of the findings that are to be seen."""
        return self.run(
            "return Array.from(document.querySelectorAll('.finding'))"
            ".filter(f => f.checkVisibility()).map(f => f.querySelector('.number').textContent)"
        )

    def status(self) -> str:
        return self.one("#status").text

    def choose(self, facet: str, value: str) -> None:
        self.run(
            "const list = document.getElementById(arguments[0]); list.value = arguments[1];"
            "list.dispatchEvent(new Event('input', {bubbles: true}))",
            facet,
            value,
        )

    def press(self, *keys: str) -> None:
        webdriver.ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self) -> str:
        return self.run("return document.activeElement.id")

    def comes_to(self, place: str) -> None:
        """Waits for the focus: what follows a link does so in its own time."""
        WebDriverWait(self.driver, 10).until(lambda _: self.focused() == place, f"focus on {place}")

    def in_sight(self, element: WebElement) -> bool:
        return self.run(
            "const box = arguments[0].getBoundingClientRect();"
            "return box.bottom > 0 && box.top < innerHeight && arguments[0].checkVisibility()",
            element,
        )


@pytest.fixture
def report(chromium: webdriver.Chrome, pages: Pages) -> Iterator[Report]:
    opened = Report(chromium, pages)
    yield opened
    # Whatever was done: no error, nothing that the policy had to refuse, nothing fetched.
    logged = [entry for entry in chromium.get_log("browser") if entry["level"] != "INFO"]
    assert logged == []
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert opened.run("return performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize("name", PAGES)
def test_it_opens_without_a_word_on_the_console(report: Report, name: str) -> None:
    report.open(name)
    assert report.one("h1").text == "Where the articles disagree"
    assert report.one("#filters").is_displayed()


def test_levels(report: Report, sample: ScanResult) -> None:
    report.open("sample")
    levels = [finding.level.value for finding in sample.findings]
    assert report.status() == f"{len(levels)} findings"
    report.one("#level-note").click()
    report.one("#level-warning").click()
    assert len(report.shown()) == levels.count("error")
    assert report.status() == f"{levels.count('error')} of {len(levels)} findings"
    report.one("#level-error").click()
    assert report.shown() == []
    assert report.one("#none").is_displayed()
    report.one("button[type=reset]").click()
    assert len(report.shown()) == len(levels)


@pytest.mark.parametrize("facet", ["rule", "story", "article"])
def test_facets_leave_as_many_as_they_count(report: Report, facet: str) -> None:
    report.open("sample")
    options = report.all(f"#{facet} option[data-label]")
    for option in [options[0], options[-1]]:
        value = option.get_attribute("value") or ""
        report.choose(facet, value)
        assert option.text.endswith(f"({len(report.shown())})")
        attributes = report.run(
            "return Array.from(document.querySelectorAll('.finding:not([hidden])'), f => f.dataset[arguments[0]])",
            facet,
        )
        assert attributes
        assert all(value in attribute.split() for attribute in attributes)


def test_counts_follow_the_other_filters(report: Report) -> None:
    report.open("sample")
    report.choose("story", "s2")
    errors = report.run("return document.querySelectorAll('.finding.error:not([hidden])').length")
    assert report.one("[data-of='level:error']").text == str(errors)
    report.one("#level-error").click()
    assert report.one("[data-of='level:error']").text == str(errors)
    assert not [part for part in report.all("#s1, .sheet[data-story=s1]") if part.is_displayed()]


def test_words(report: Report) -> None:
    report.open("sample")
    report.press("/")
    assert report.focused() == "words"
    report.press("MARGARET  ellwood")
    texts = [e.get_property("textContent").lower() for e in report.all(".finding:not([hidden])")]
    assert texts
    assert all("margaret" in text and "ellwood" in text for text in texts)
    assert report.focused() == "words"
    report.press(Keys.ESCAPE)
    assert report.one("#words").get_property("value") == ""
    assert "of" not in report.status()


def test_keys_go_from_finding_to_finding(report: Report) -> None:
    report.open("sample")
    ids = [e.get_attribute("id") for e in report.all(".finding")]
    report.press("k")
    assert report.focused() == ids[-1]
    report.open("sample")
    for expected in (ids[0], ids[1]):
        report.press("j")
        assert report.focused() == expected
        assert report.in_sight(report.one(f"#{expected}"))
        assert report.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    report.press("k", "k")
    assert report.focused() == ids[0]
    report.one("#keys").click()
    report.press("j")
    assert report.focused() == "keys"


def test_the_first_tab_stop_skips_to_the_findings(report: Report) -> None:
    report.open("sample")
    report.press(Keys.TAB)
    assert report.run("return document.activeElement.className") == "skip"
    assert report.in_sight(report.one(".skip"))
    report.press(Keys.ENTER)
    report.press(Keys.TAB)
    assert report.run("return document.activeElement.closest('.finding') !== null")


def test_a_finding_leads_to_the_place_and_back(report: Report) -> None:
    report.open("sample")
    for spot in [report.all(".finding .spot")[0], report.all(".finding .spot")[-1]]:
        # What is off the screen is laid out when it is reached, so that nothing may be where it was.
        report.run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click()", spot)
        target = report.one(f"[id='{(spot.get_attribute('href') or '').rpartition('#')[2]}']")
        assert report.in_sight(target)
        back = target.find_element(By.XPATH, "following-sibling::span[@class='uses'][1]/a")
        finding = (back.get_attribute("href") or "").rpartition("#")[2]
        report.run("arguments[0].click()", back)
        report.comes_to(finding)
        assert report.in_sight(report.one(f"#{finding}"))


def test_a_link_shows_what_a_filter_hides(report: Report) -> None:
    report.open("warnings")
    hidden = report.one(".finding.note").get_attribute("id")
    assert not report.one(f"#{hidden}").is_displayed()
    report.run("location.hash = arguments[0]", hidden)
    report.comes_to(hidden or "")
    assert report.one("#level-note").is_selected()


def test_suppressed_findings_unfold(report: Report) -> None:
    report.open("decided")
    count = report.one("#suppressed")
    assert "2" not in report.shown()
    assert report.status().endswith("1 suppressed")
    report.run("arguments[0].scrollIntoView()", count)
    count.find_element(By.TAG_NAME, "summary").click()
    assert "2" in report.shown()
    assert "The court <said> so (Ruth Okafor)" in count.text
    report.choose("rule", "CC401")
    assert not count.is_displayed()


@pytest.mark.parametrize("name", ["sample", "decided"])
def test_without_script_all_is_there(report: Report, name: str, sample: ScanResult) -> None:
    report.open("warnings" if name == "sample" else name, script=False)
    assert not report.one("#filters").is_displayed()
    assert len([e for e in report.all(".finding") if e.is_displayed()]) == len(sample.findings) - (name == "decided")


def test_hostile_text_stays_text(report: Report, attack: str) -> None:
    report.open("hostile")
    assert report.run("return window.broken === undefined && document.scripts.length === 1")
    assert (
        report.run("return document.querySelectorAll('img, iframe, object, [onload], [onerror], [onfocus]').length")
        == 0
    )
    assert attack in report.run("return document.body.textContent")
    assert report.run("return document.querySelectorAll('.finding').length") > 0


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_sticks_out(report: Report, name: str, width: int) -> None:
    report.open(name, width=width)
    assert report.run("return document.documentElement.scrollWidth") <= width


def test_on_paper_everything_is_unfolded(report: Report) -> None:
    report.open("decided")
    folded = "return document.querySelectorAll('main details:not([open])').length"
    before = report.run(folded)
    assert before > 0
    report.run("dispatchEvent(new Event('beforeprint'))")
    assert report.run(folded) == 0
    report.run("dispatchEvent(new Event('afterprint'))")
    assert report.run(folded) == before
    report.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not report.one("#filters").is_displayed()
    report.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.mark.parametrize("name", ["brief", "hostile", "nothing"])
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (375, False)], ids=["light", "dark", "phone"])
def test_axe_finds_nothing_serious(report: Report, name: str, width: int, dark: bool) -> None:
    report.open(name, width=width, dark=dark)
    axe = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    report.driver.set_script_timeout(60)
    report.run("for (const part of document.querySelectorAll('details')) part.open = true")
    # Laid out at once: what moves while axe scrolls stands for it on grounds that it does not stand on.
    report.run("for (const part of document.querySelectorAll('main *')) part.style.contentVisibility = 'visible'")
    report.run(axe)
    found = report.driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations), e => done([{id: String(e)}]))"
    )
    assert [(v["id"], v.get("impact"), [n["html"] for n in v.get("nodes", [])][:3]) for v in found] == []
