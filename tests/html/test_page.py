"""The HTML report as bytes: valid, self-contained, the same each time, and article text in it nothing but text."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from msgspec.structs import replace

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Level
from claimcheck.engines.results import ScanResult
from claimcheck.linking.story import Reason
from claimcheck.reports.html.page import html_report
from claimcheck.reports.html.values import readable
from claimcheck.reports.values import place_label, rows_of
from claimcheck.reports.view import View
from claimcheck.rules.rule import Rule

ROOT = Path(__file__).parent.parent.parent
SMALL = {
    "desk/2025-02-07-wire.txt": "Flood at Wenlow\n\nThe Wenlow peaked at 5.82 metres at Castlebeck, officials said.\n",
    "desk/2025-02-08-echo.md": "---\ntitle: Counting the cost\noutlet: Marlshire Echo\ndate: 2025-02-08\n---\n\n"
    "The Wenlow peaked at 5.28 metres at Castlebeck, officials said. The flood lasted two or three days.\n",
    "desk/2025-02-09-calm.txt": "Nothing happened in Ashcombe.\n",
}


# What is golden is the page, not the wording and the weights of the rules.
RULE = Rule(
    code="CC105",
    name="amount-conflict",
    check="figures",
    level="error",
    summary="Two amounts cannot both be true.",
    message="{topic}: {values}",
    why="One length at one time has one value.",
    reconcile="One of them was corrected.",
    examples=(),
)


def told(result: ScanResult) -> ScanResult:
    """The one finding of a scan in fixed words."""
    (finding,) = result.findings
    reasons = (Reason("same unit: length", 0.6), Reason("figures <b>1.1</b> times apart", -0.45))
    said = "The digits are swapped. One length at one time has one value. Held to be about the same thing: "
    because = "same unit: length; against it: figures <b>1.1</b> times apart. One of them was corrected."
    fixed = replace(finding, explanation=said + because, reasons=reasons, fingerprint="0123456789abcdef", score=0.9)
    return replace(result, findings=(fixed,))


@lru_cache(maxsize=8)
def parsed(page: str) -> Element:
    """The document's tree; html5lib's strict parser raises on what the HTML standard calls an error."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return tree


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(scope="module")
def reports(
    sample: ScanResult, decided: ScanResult, hostile: ScanResult, view: View, scanned: Callable[..., ScanResult]
) -> Mapping[str, str]:
    return {
        "sample": html_report(sample, view),
        "decided": html_report(decided, view),
        "hostile": html_report(hostile, view),
        "no stories": html_report(replace(sample, stories=()), View()),
        "nothing": html_report(ScanResult((), (), (), ()), View()),
        "small": html_report(told(scanned(SMALL)), replace(view, rules=(RULE,))),
    }


NAMES = ["sample", "decided", "hostile", "no stories", "nothing", "small"]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_valid(reports: Mapping[str, str], name: str) -> None:
    tree = parsed(reports[name])
    ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
    assert not [found for found, times in ids.items() if times > 1]
    links = [element.get("href", "") for element in tree.iter("a")]
    assert not [link for link in links if link.startswith("#") and link[1:] not in ids]
    labels = {element.get(name) for element in tree.iter() for name in ("for", "aria-labelledby") if element.get(name)}
    assert labels <= set(ids)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_fetched_and_nothing_else_runs(reports: Mapping[str, str], name: str) -> None:
    tree = parsed(reports[name])
    policy = next(meta for meta in tree.iter("meta") if meta.get("http-equiv")).get("content", "")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (element,) = tree.iter(tag)
        digest = hashlib.sha256((element.text or "").encode()).digest()
        assert f"{tag}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    attributes = {attribute for element in tree.iter() for attribute in element.keys()}  # noqa: SIM118
    assert not {a for a in attributes if str(a).startswith("on")} | (attributes & {"style", "src", "srcset", "action"})
    assert {element.tag for element in tree.iter()}.isdisjoint({"link", "img", "iframe", "object", "base"})


def test_the_same_bytes_each_time() -> None:
    command = [sys.executable, "-m", "claimcheck", "scan", "corpus", "--fail-on", "never", "--format", "html"]
    first, again = (
        subprocess.run(command, cwd=ROOT, env={**os.environ, **changed}, capture_output=True, check=True).stdout
        for changed in ({"PYTHONHASHSEED": "0", "TZ": "UTC"}, {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"})
    )
    assert first == again
    assert first.startswith(b"<!DOCTYPE html>")
    assert first.endswith(b"</html>\n")


def test_hostile_text_stays_text(reports: Mapping[str, str], attack: str) -> None:
    tree = parsed(reports["hostile"])
    text = text_of(tree)
    assert " ".join(attack.split()) in text
    assert "&lt;b&gt; and · the rest" in text
    assert "{{ 7 * 7 }}" in text
    assert [e.tag for e in tree.iter() if e.tag in ("script", "img")] == ["script"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://a b", "data:text/html,x", "https://a\u202e", ""])
def test_only_addresses_of_the_web_are_linked(address: str, scanned: Callable[..., ScanResult], view: View) -> None:
    small = scanned(SMALL)
    for given, followed in ((address, set()), ("https://example.org/?a=1&b='2'", {"https://example.org/?a=1&b='2'"})):
        articles = tuple(replace(article, uri=given) for article in small.articles)
        links = {a.get("href", "") for a in parsed(html_report(replace(small, articles=articles), view)).iter("a")}
        assert {link for link in links if not link.startswith("#")} == followed


def test_every_finding_is_on_the_page_with_all_that_it_says(
    reports: Mapping[str, str], sample: ScanResult, view: View
) -> None:
    cards = [e for e in parsed(reports["sample"]).iter("article") if "finding" in e.get("class", "")]
    assert len(cards) == len(sample.findings)
    for card, finding in zip(cards, sample.findings, strict=True):
        said = text_of(card)
        wanted = [finding.rule, finding.name, finding.verdict.value, finding.topic]
        wanted += [place_label(claims[0]) for claims in rows_of(finding)]
        wanted += [reason.label for reason in finding.reasons]
        assert not [part for part in wanted if " ".join(part.split()) not in said]
        marks = " ".join(text_of(mark) for mark in card.iter("mark"))
        assert all(" ".join(place.claim.text.split()) in marks for place in finding.places)


def test_one_figure_is_one_position_and_each_of_its_articles_comes_first(scanned: Callable[..., ScanResult]) -> None:
    ages = {
        "2025-02-08-a.txt": "Margaret Ellwood, 71, was found on Saturday.\n\nMargaret Ellwood, 71, lived alone.\n",
        "2025-02-09-b.txt": "Margaret Ellwood, 74, was found in her kitchen on Saturday, police said.\n",
        "2025-02-10-c.txt": "Margaret Ellwood, 71, will be buried on Friday, police said.\n",
    }
    card = next(
        e for e in parsed(html_report(scanned(ages), View())).iter("article") if "finding" in e.get("class", "")
    )
    sides = {s.get("aria-label"): s for s in card.iter("div") if s.get("class") == "position"}
    assert sorted(sides) == ["71", "74"]
    spots = [text_of(a) for a in sides["71"].iter("a")]
    assert spots == ["2025-02-08-a.txt:1:19", "2025-02-10-c.txt:1:19", "2025-02-08-a.txt:3:19"]


def test_claims_lead_to_findings_and_back(reports: Mapping[str, str], sample: ScanResult) -> None:
    tree = parsed(reports["sample"])
    by_id = {element.get("id"): element for element in tree.iter() if element.get("id")}
    sheets = [e for e in tree.iter("article") if e.get("class") == "sheet"]
    back = {(sheet.get("id"), a.get("href")) for sheet in sheets for a in sheet.iter("a")}
    for card in (e for e in tree.iter("article") if "finding" in e.get("class", "")):
        spots = [a for a in card.iter("a") if a.get("class") == "spot"]
        assert spots
        for spot in spots:
            target = by_id[spot.get("href", "")[1:]]
            assert target.tag == "mark"
            assert (target.get("id", "").partition("-")[0], f"#{card.get('id')}") in back


def test_the_text_of_an_article_is_printed_whole(reports: Mapping[str, str], sample: ScanResult) -> None:
    touched = {place.claim.article for finding in sample.findings for place in finding.places}
    printed = {e.get("id", ""): e for e in parsed(reports["sample"]).iter("article") if e.get("class") == "sheet"}
    assert len(printed) == len(touched) < len(sample.articles)
    for number, article in enumerate(sample.articles, start=1):
        if article.path in touched:
            numbers = {"".join(a.itertext()) for a in printed[f"a{number}"].iter("a")}
            shown = re.sub(r"\s", "", "".join(_without(printed[f"a{number}"], "uses")))
            for part in article.parts:
                assert re.sub(r"\s", "", readable(article.text[slice(*part.span)])) in shown
            assert numbers


def _without(element: Element, css_class: str) -> list[str]:
    """The pieces of text of an element, those under a class left out."""
    pieces = [element.text or ""]
    for child in element:
        pieces += [] if child.get("class") == css_class else _without(child, css_class)
        pieces.append(child.tail or "")
    return pieces


def test_an_article_is_headed_by_its_headline_not_by_the_kicker(reports: Mapping[str, str]) -> None:
    heads = {e.get("aria-label"): e.find("h3") for e in parsed(reports["sample"]).iter("article")}
    headline = "Statement by the Leader of the Council, Philip Oduya"
    head = heads[headline]
    assert head is not None
    assert text_of(head) == headline


def test_what_was_not_checked_is_told(reports: Mapping[str, str]) -> None:
    text = text_of(parsed(reports["sample"]))
    assert "corpus/pic.txt could not be read: binary, not text" in text
    assert "corpus/feed.json#7: embargoed until 2027-01-01" in text
    assert "No finding touches 1 article" in text
    assert "1 article that no finding touches corpus/calm.txt" in text.replace("2016", "")


def test_a_suppressed_finding_is_apart_with_its_reason(reports: Mapping[str, str]) -> None:
    apart = next(e for e in parsed(reports["decided"]).iter("details") if e.get("id") == "suppressed")
    assert "1 finding that does not count" in text_of(apart)
    assert "by decision: The court <said> so (Ruth Okafor), until 2027-03-01" in text_of(apart)


@pytest.mark.parametrize("least", list(Level))
def test_a_level_that_is_not_shown_is_only_unticked(least: Level, sample: ScanResult, view: View) -> None:
    tree = parsed(html_report(sample, replace(view, least=least)))
    boxes = {e.get("value"): "checked" in e.attrib for e in tree.iter("input") if e.get("name") == "level"}
    assert boxes == {level.value: level.reaches(least) for level in Level}
    assert sum("finding" in e.get("class", "") for e in tree.iter("article")) == len(sample.findings)


def test_new_articles_are_marked(sample: ScanResult, view: View) -> None:
    new = sample.findings[0].places[0].claim.article
    tree = parsed(html_report(sample, replace(view, new=frozenset({new}))))
    marked = [e for e in tree.iter("article") if any(s.get("class") == "new" for s in e.iter("span"))]
    sheets = [e for e in marked if e.get("class") == "sheet"]
    touching = [f for f in sample.findings if any(place.claim.article == new for place in f.places)]
    assert (len(sheets), len(marked)) == (1, 1 + len(touching))


def test_the_body_of_a_small_report(golden: Callable[[str, str], None], reports: Mapping[str, str]) -> None:
    body = re.sub(r"(?s)<(style|script)>.*?</\1>|<meta [^>]*(?:Policy|generator)[^>]*>\n", "", reports["small"])
    golden("small.html", re.sub(r"claimcheck \d[\w.]*", "claimcheck", body))


def test_control_characters_do_not_reach_the_page(sample: ScanResult) -> None:
    article = Article("x\x00\udcff.txt", "a\x00\x0b\x1b[31m\ufdd0\u2028b\r\nc")
    page = html_report(replace(sample, articles=(article,), findings=(), stories=()), View())
    parsed(page)
    page.encode()
    assert readable(article.text) == "a· ·[31m· b\nc"
