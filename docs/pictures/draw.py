"""Draws the pictures of the README from what claimcheck prints of the sample corpus: ``make picture``.

    python docs/pictures/draw.py

Needs ``chromium`` and ``chromedriver`` (Debian's chromium and chromium-driver). The letters are those of the machine's
fonts; fonts-linuxlibertine and fonts-liberation2 give the ones that the pictures in the repository have.
"""

import base64
import io
import re
import shutil
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from selenium import webdriver

from claimcheck.checks.finding import Level
from claimcheck.engines.local import scan_articles
from claimcheck.reports.html.page import html_report
from claimcheck.reports.table import print_scan
from claimcheck.reports.view import View
from claimcheck.rules.load import Pack, default_pack

HERE = Path(__file__).parent
WIDTH = 1280
_LAST_ARTICLE = "Array.from(document.querySelectorAll('.sheet')).at(-1).scrollIntoView()"
# The report down to below its first finding, a story over time, and an article with its claims on a phone.
SHOTS = (
    ("report.png", WIDTH, 1060, "light", "", ""),
    ("report-dark.png", WIDTH, 490, "dark", "#s2", ""),
    ("report-phone.png", 390, 800, "light", "", _LAST_ARTICLE),
)
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--hide-scrollbars"),
)


def main() -> None:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        sys.exit("draw.py: chromium and chromedriver are needed: apt-get install chromium chromium-driver")
    pack = default_pack()
    table(pack, HERE / "table.svg")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        result = scan_articles(["corpus"], pack)
        page.write_text(html_report(result, View(Level.WARNING, rules=pack.rules)), encoding="utf-8")
        photograph(page.as_uri(), chromium, driver, Path(folder) / "profile")


def table(pack: Pack, file: Path) -> None:
    """One finding as the terminal shows it; no font is fetched, whatever monospaced one there is is fitted."""
    command = "claimcheck scan corpus/ --select age-conflict"
    out = io.StringIO()
    console = Console(record=True, width=100, file=out, force_terminal=True, highlight=False, markup=False, emoji=False)
    rules = [rule for rule in pack.rules if rule.name == command.split()[-1]]
    print_scan(scan_articles(["corpus"], pack, rules), console, View(Level.WARNING))
    frame = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    svg = console.export_svg(title=command, theme=DIMMED_MONOKAI, code_format=frame, unique_id="claimcheck")
    file.write_text("".join(line.rstrip() + "\n" for line in svg.splitlines()), encoding="utf-8")


def photograph(address: str, chromium: str, driver: str, profile: Path) -> None:
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    browser = webdriver.Chrome(options, webdriver.ChromeService(driver))
    for name, width, height, scheme, place, script in SHOTS:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < WIDTH}
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        browser.get("about:blank")
        browser.get(address + place)
        browser.execute_script(script)
        shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
        (HERE / name).write_bytes(base64.b64decode(shot["data"]))
    browser.quit()


if __name__ == "__main__":
    main()
