"""Where very many figures disagree, findings and work grow as the figures do, not as their pairs."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest

from claimcheck.checks.figures.spanning_forest import told
from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import ScanResult
from claimcheck.linking import links
from claimcheck.rules.load import default_pack
from tests.counting import calls

HEAD = "Published: 2015-03-04\n\nMoorgate tunnel collapse inquiry opens\n\n"
OPENING = "The inquiry into the Moorgate tunnel collapse opened in London, said Jane Whitfield of Moorgate Council.\n\n"


def dates(number: int) -> list[str]:
    days = (date(1990, 1, 1) + timedelta(3 * i) for i in range(number))
    return [f"The Moorgate tunnel collapse happened on {day.day} {day:%B %Y}." for day in days]


def counts(number: int) -> list[str]:
    return [f"A total of {100 + i:,} people were killed in the Moorgate tunnel collapse." for i in range(number)]


def amounts(number: int) -> list[str]:
    return [f"The Moorgate tunnel collapse cost the council £{100 + 7 * i} million." for i in range(number)]


def ages(number: int) -> list[str]:
    return [f"Harold Pemberton, {20 + i % 70}, of Leeds, spoke in court." for i in range(number)]


def births(number: int) -> list[str]:
    days = (date(1950, 1, 1) + timedelta(30 * i) for i in range(number))
    return [f"Harold Pemberton was born on {day.day} {day:%B %Y}." for day in days]


Sentences = Callable[[int], list[str]]
ALL = (dates, counts, amounts, ages, births)


def in_one_article(folder: Path, sentences: list[str]) -> Path:
    folder.mkdir()
    (folder / "a.txt").write_text(HEAD + "\n\n".join(sentences) + "\n")
    return folder


def scanned(folder: Path) -> ScanResult:
    return scan_articles([folder], Job(default_pack(), workers=1))


@pytest.mark.parametrize("sentences", ALL)
def test_findings_and_work_grow_as_the_figures_of_one_article_do(
    sentences: Sentences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Small blocks show with a hundred figures what large ones show with four hundred."""
    monkeypatch.setattr(links, "_LARGE", 75)
    monkeypatch.setattr(links, "_NEIGHBOURS", 12)
    found = [scanned(in_one_article(tmp_path / "warm", sentences(10)))]
    few = calls(lambda: found.append(scanned(in_one_article(tmp_path / "few", sentences(100)))))
    many = calls(lambda: found.append(scanned(in_one_article(tmp_path / "many", sentences(200)))))
    findings = found[-1].findings
    assert all(scan.findings for scan in found[1:])
    assert len(findings) < 7 * 200
    assert sum(len(finding.places) for finding in findings) < 20 * 200
    assert max(len(finding.message) for finding in findings) < 1000
    assert many < 3 * few


@pytest.mark.parametrize("sentences", ALL)
def test_findings_grow_as_the_articles_do(sentences: Sentences, tmp_path: Path) -> None:
    for number, sentence in enumerate(sentences(110)):
        (tmp_path / f"{number:03}.txt").write_text(f"{HEAD}{OPENING}{sentence}\n")
    found = scanned(tmp_path)
    assert 1 <= len(found.findings) < 3 * 110


def test_what_is_left_out_is_counted_in_the_finding(tmp_path: Path) -> None:
    found = scanned(in_one_article(tmp_path / "many", dates(200)))
    telling = [finding for finding in found.findings if "more pairs are left out" in finding.explanation]
    assert telling
    assert all("each is told against one other" in finding.explanation for finding in telling)


def test_few_disagreements_are_all_told() -> None:
    pairs = [(f"{a} {b}", frozenset((a, b)), 0.5) for a, b in combinations(range(11), 2)]
    assert len(pairs) == 55
    assert list(told(pairs)) == [(name, 0) for name, _, _ in pairs]


def test_of_many_each_figure_is_told_once_with_the_likeliest_first() -> None:
    """12 figures, 66 pairs: 11 are told, the strongest among them, and the strongest counts the 55 others."""
    pairs = [(f"{a} {b}", frozenset((a, b)), 1 / (a + b)) for a, b in combinations(range(12), 2)]
    kept = dict(told(pairs))
    assert kept == {"0 1": 55, **{f"0 {b}": 0 for b in range(2, 12)}}


def test_figures_that_do_not_hang_together_are_bounded_apart() -> None:
    many = [(f"{a} {b}", frozenset((a, b)), 0.5) for a, b in combinations(range(12), 2)]
    assert list(told([*many, ("x y", frozenset("xy"), 0.1)]))[-1] == ("x y", 0)
