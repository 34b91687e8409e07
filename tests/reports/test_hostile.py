"""One hostile article through every format: what it says is shown, and nothing of it acts."""

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from claimcheck.articles.article import Article
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Level, Place, Silencer, Suppression
from claimcheck.engines.results import ScanResult
from claimcheck.linking.story import Reason
from claimcheck.reports.formats import Format
from claimcheck.reports.values import inert
from claimcheck.reports.view import View
from tests.conftest import written

ATTACKS = [
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://evil.example\x1b\\link",
    "\x9b31mred",
    "[bold red]rich[/bold red]",
    "[link=https://evil.example]rich[/link]",
    '=HYPERLINK("https://evil.example")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\x00\x08\x0b\x1f\x7f\ufffe\uffff",
    "]]><!--",
    "::error file=a.txt::pwned",
    "\n::stop-commands::pwned",
    # Lines that are folded where a command begins.
    *(f"{'a' * n} {'::error::pwned ' * 20}" for n in (70, 80, 90, 100, 110)),
    "a" * 300 + ":::error::pwned",
    "%0A::warning::pwned",
    "##[error]pwned",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}${7*7}",
    "&lt;b&gt;&amp;",
    "| cell | cell |\n| --- | --- |",
    "``` fence `tick`",
    "[text](https://evil.example) ![img](https://evil.example/x.png) [1](1)",
    "**bold** _it_ ~~no~~ $x$ # head",
    "- list\n1. list\n> quote",
    "@octocat #12 GH-12 :smile: https://evil.example www.evil.example",
    "\u202eright to left\u2066",
    "two\u2028lines\u2029and\x85more\r\nhere\rand\x0cthere",
    'a,b;c\td"e',
    "\\[esc\\](1) \\",
]
PATH = "in,box/a:b%|<i>&[x](1) `\x1b[31m\u202e`\n=::error::.txt"
FORMATS_OF_JSON = (Format.JSON, Format.SARIF, Format.RDJSON, Format.CLAIMREVIEW)


def hostile(attack: str, sample: Any, suppressed: Suppression | None = None) -> ScanResult:
    """A scan of one article in which every string that comes from outside is the attack."""
    sentence = f"{attack} 17 {attack}"
    article = Article(PATH, f"{attack}\n\n{sentence}\n", headline=attack, outlet=attack, uri=attack)
    claim = sample.claim(article, "17", sentence, 17, subject=attack, speaker=attack, unit="person")
    finding = replace(
        sample.result.findings[0],
        message=attack,
        topic=attack,
        explanation=attack,
        reasons=(Reason(attack, 1.0),),
        places=(Place(claim, "first"), Place(claim, "other")),
        suppressed=suppressed,
    )
    levels = tuple(replace(finding, level=level) for level in Level)
    return ScanResult((article,), (claim,), levels, (ArticleError(f"{attack}.txt", attack),))


@pytest.fixture(params=ATTACKS, ids=range(len(ATTACKS)))
def attack(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("form", Format)
def test_nothing_acts_on_a_terminal_or_on_the_log_of_a_job(form: Format, attack: str, sample: Any) -> None:
    decided = Suppression(Silencer.DECISION, attack, attack, accepted=True)
    for suppressed in (None, decided):
        text = written(form, hostile(attack, sample, suppressed), View(label=attack, suppressed=True))
        raw = form in (*FORMATS_OF_JSON, Format.JSONL)
        bad = {c for c in text if not c.isprintable() and c != "\n"}
        assert not bad - ({"\ufffe", "\uffff"} if raw else set())
        commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
        assert all(re.match("::(error|warning|notice) (file|title)=[^:]*::", line) for line in commands)
        assert len(commands) == (4 if form is Format.GITHUB else 0)
        if not raw:
            assert "##[" not in text


@pytest.mark.parametrize("form", FORMATS_OF_JSON)
def test_json_is_json(form: Format, attack: str, sample: Any) -> None:
    document = json.loads(written(form, hostile(attack, sample), View()))
    if form is Format.SARIF:
        for result in document["runs"][0]["results"]:
            links = re.findall(r"(?<!\\)(?:\\\\)*\]\(([^)]*)\)", result["message"]["text"])
            assert links == ["1"]
            assert re.fullmatch(
                "[A-Za-z0-9%/._~-]+", result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            )


def test_the_contract_tells_the_text_as_it_is(attack: str, sample: Any) -> None:
    result = hostile(attack, sample)
    document = json.loads(written(Format.JSON, result, View()))
    (line, *_) = written(Format.JSONL, result, View()).splitlines()
    assert json.loads(line) == document["findings"][0]
    assert document["findings"][0]["message"] == attack
    assert len(written(Format.JSONL, result, View()).splitlines()) == 3


def test_csv_has_no_formula_and_no_further_row(attack: str, sample: Any) -> None:
    header, *rows = csv.reader(StringIO(written(Format.CSV, hostile(attack, sample), View())))
    assert [len(row) for row in rows] == [len(header)] * 6
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_junit_is_xml_and_holds_only_our_elements(attack: str, sample: Any) -> None:
    root = ET.fromstring(written(Format.JUNIT, hostile(attack, sample), View()))
    tags = {"testsuites", "testsuite", "testcase", "failure", "error"}
    assert {element.tag for element in root.iter()} <= tags
    assert len(list(root.iter("failure"))) == 3
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.get("message") == re.sub("[\ufffe\uffff]", "·", inert(attack))


def test_markdown_shows_the_text_and_makes_nothing_of_it(attack: str, sample: Any) -> None:
    text = written(Format.MARKDOWN, hostile(attack, sample), View())
    parser = MarkdownIt("gfm-like", {"linkify": False, "html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(text)
    inline = [child for token in tokens for child in token.children or []]
    assert {token.type for token in inline} <= {
        "text",
        "strong_open",
        "strong_close",
        "code_inline",
        "softbreak",
        "text_special",
    }
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {
        *("heading", "inline", "table", "thead", "tbody", "tr", "th", "td", "paragraph"),
        *("bullet_list", "list_item"),
    }
    shown = ["".join(child.content for child in token.children or []) for token in tokens if token.type == "inline"]
    plain = " ".join(inert(attack).split())
    explanations = [" ".join(line.replace("\u200b", "").split()) for line in shown]
    assert plain in explanations
    # Nothing that GitHub would make of plain text: a mention, a reference, an address, a picture.
    assert not re.search(r"@\w|#\d|GH-\d|:smile:|https?://|www\.", " ".join(shown))


class Tags(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, [name for name, _ in attrs]))


@pytest.fixture(scope="module")
def tame(sample: Any) -> set[str]:
    """The elements of a page that tells a tame article."""
    return {tag for tag, _ in Tags(written(Format.HTML, hostile("tame", sample), View())).found}


def test_html_has_the_elements_that_it_has_of_a_tame_article(attack: str, sample: Any, tame: set[str]) -> None:
    page = Tags(written(Format.HTML, hostile(attack, sample), View())).found
    assert {tag for tag, _ in page} <= tame | {"br"}
    assert not {name for _, names in page for name in names if name.startswith("on")}
