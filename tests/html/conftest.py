"""Reports to look at: of the sample corpus, of articles that try to break out of the page, of a suppressed finding."""

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from claimcheck.articles.files import Notice
from claimcheck.articles.reading import ArticleError, article_from_text
from claimcheck.checks.finding import Level, Silencer, Suppression
from claimcheck.checks.registry import run_checks
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import ScanResult
from claimcheck.linking.stories import build_stories
from claimcheck.reports.html.page import html_report
from claimcheck.reports.view import View
from claimcheck.rules.load import default_pack

ROOT = Path(__file__).parent.parent.parent
ATTACK = """</p></style></script><script>window.broken = 1</script><img src=x onerror="window.broken=1">"""
HOSTILE = {
    f"a {ATTACK.replace('/', '|')}.txt": f"""'" onfocus=alert(1) {ATTACK} <!-- ]]> {{{{ 7 * 7 }}}}

7 February 2025

Police said 17 officers are being investigated over the Port case {ATTACK}, &lt;b&gt; and \u202e the rest.
""",
    "b.txt": """<svg/onload=alert(1)>javascript:alert(1)

8 February 2025

Police said 71 officers are being investigated over the Port case, {% raw %} {{ 7 * 7 }} <a href="javascript:1">.
""",
}


def scan_of(articles: Mapping[str, str]) -> ScanResult:
    """What all packaged rules find in articles that are given by name and text."""
    pack = default_pack()
    read = tuple(article_from_text(text, name, pack.lexicon.furniture) for name, text in articles.items())
    claims = tuple(claim for article in read for claim in extract_claims(article))
    stories = build_stories(read, claims, pack.lexicon)
    return ScanResult(read, claims, tuple(run_checks(stories, pack.rules, pack.lexicon)), (), stories)


@pytest.fixture(scope="session")
def scanned() -> Callable[[Mapping[str, str]], ScanResult]:
    return scan_of


@pytest.fixture(scope="session")
def attack() -> str:
    return ATTACK


@pytest.fixture(scope="session")
def hostile() -> ScanResult:
    return scan_of(HOSTILE)


@pytest.fixture(scope="session")
def sample() -> ScanResult:
    """The sample corpus, with an article that no finding touches and two that were not read."""
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        found = scan_articles(["corpus"], Job(default_pack()))
    finally:
        os.chdir(here)
    calm = article_from_text("Nothing happened.\n\nAll was well.\n", "corpus/calm.txt")
    unread = ArticleError("corpus/pic.txt", "binary, not text")
    held = Notice("corpus/feed.json#7", "embargoed until 2027-01-01")
    return replace(found, articles=(*found.articles, calm), errors=(unread,), notices=(held,))


@pytest.fixture(scope="session")
def decided(sample: ScanResult) -> ScanResult:
    """The sample corpus with its second finding decided."""
    decision = Suppression(Silencer.DECISION, "The court <said> so", "Ruth Okafor", date(2027, 3, 1))
    first, second, *others = sample.findings
    return replace(sample, findings=(first, replace(second, suppressed=decision), *others))


@pytest.fixture(scope="session")
def view() -> View:
    return View(rules=default_pack().rules, label="sample")


@pytest.fixture(scope="session")
def pages(
    sample: ScanResult, decided: ScanResult, hostile: ScanResult, view: View, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], str]:
    """The address of a report, by the name of what it shows."""
    folder = tmp_path_factory.mktemp("pages")
    first, second, *_, last = decided.findings
    told = {place.claim.article for finding in (first, second, last) for place in finding.places}
    brief = replace(
        decided,
        articles=tuple(article for article in decided.articles if article.path in told),
        findings=(first, second, last),
        stories=decided.stories[:1],
    )
    reports = {
        "sample": html_report(sample, view),
        "decided": html_report(decided, view),
        "brief": html_report(brief, view),
        "warnings": html_report(sample, replace(view, least=Level.WARNING)),
        "hostile": html_report(hostile, view),
        "nothing": html_report(scan_of({"a.txt": "Nothing happened.\n"}), view),
    }
    for name, report in reports.items():
        (folder / f"{name}.html").write_text(report, encoding="utf-8")
    return lambda name: (folder / f"{name}.html").as_uri()
