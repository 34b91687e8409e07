"""Every format against a golden file (``pytest --update-goldens`` rewrites them), and what all have in common."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from claimcheck import __version__
from claimcheck.checks.finding import Level
from claimcheck.engines.results import ScanResult
from claimcheck.reports.formats import FORMATS, Format, format_of
from claimcheck.reports.view import View, checkout_path, places_of
from tests.conftest import written

NOTHING = ScanResult((), (), (), ())
# The HTML report has tests of its own, in a browser.
WRITTEN_HERE = [form for form in Format if form is not Format.HTML]


@pytest.mark.parametrize("form", WRITTEN_HERE)
def test_a_golden_file_a_format(form: Format, sample: Any, golden: Callable[[str, str], None]) -> None:
    text = written(form, sample.result, sample.view)
    golden(f"format.{form.value}", text.replace(f'"{__version__}"', '"VERSION"'))
    assert written(form, sample.result, sample.view) == text


@pytest.mark.parametrize("form", Format)
def test_a_report_of_nothing_is_a_report(form: Format) -> None:
    text = written(form, NOTHING, View())
    assert text == "" or text.endswith("\n")


@pytest.mark.parametrize("form", [form for form in Format if form is not Format.CLAIMREVIEW])
@pytest.mark.parametrize("suppressed", [True, False])
def test_what_a_format_holds(form: Format, suppressed: bool, sample: Any) -> None:
    text = written(form, sample.result, replace(sample.view, least=Level.WARNING, suppressed=suppressed))
    assert ("CC103" in text) == FORMATS[form].whole
    # SARIF tells of what does not count that it is suppressed, whether or not a person is shown it.
    assert ("CC101" in text) == (suppressed or FORMATS[form].whole or form is Format.SARIF)


def test_every_format_has_an_entry() -> None:
    assert list(FORMATS) == list(Format)
    suffixes = [suffix for entry in FORMATS.values() for suffix in entry.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("out/report.html", Format.HTML),
        ("REPORT.HTML", Format.HTML),
        ("claims.sarif", Format.SARIF),
        ("claims.sarif.json", Format.SARIF),
        ("claims.json", Format.JSON),
        ("claims.jsonl", Format.JSONL),
        ("claims.csv", Format.CSV),
        ("claims.md", Format.MARKDOWN),
        ("junit.xml", Format.JUNIT),
        ("claims.jsonld", Format.CLAIMREVIEW),
        ("claims.txt", None),
        ("claims", None),
        ("claims.pdf", None),
    ],
)
def test_a_file_name_tells_the_format(name: str, form: Format | None) -> None:
    assert format_of(name) is form


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("corpus/a.txt", "archive/corpus/a.txt"),
        ("../inbox/a.txt", "inbox/a.txt"),
        ("/desk/archive/a.txt", "archive/a.txt"),
        ("/elsewhere/a.txt", "/elsewhere/a.txt"),
        ("../../outside.txt", "../../outside.txt"),
        ("-", "-"),
    ],
)
def test_paths_are_told_from_the_top_of_the_checkout(path: str, told: str) -> None:
    assert checkout_path(path, View(folder="/desk/archive", top="/desk")) == told
    assert checkout_path(path, View(folder="/desk/archive")) == path


def test_a_finding_is_told_at_its_place_in_a_new_article(sample: Any) -> None:
    conflict = sample.result.findings[0]
    tabloid = conflict.places[1].claim.article
    assert places_of(conflict, View()) == list(conflict.places)
    first, *others = places_of(conflict, View(new=frozenset({tabloid})))
    assert (first, others) == (conflict.places[1], [conflict.places[0], conflict.places[2]])


def test_the_page_on_reports_names_every_format_with_its_endings() -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "reports.md").read_text(encoding="utf-8")
    for form, entry in FORMATS.items():
        endings = ", ".join(f"`{suffix}`" for suffix in entry.suffixes)
        (row,) = [line for line in page.splitlines() if line.startswith(f"| `{form.value}` |")][:1]
        told, holds = (cell.strip() for cell in (row.split("|")[2], row.split("|")[4]))
        assert told == endings
        assert holds.startswith("all") == entry.whole
