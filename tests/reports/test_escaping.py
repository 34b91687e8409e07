"""Whatever a text is, a reader of the format reads it back."""

import csv
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from claimcheck.reports.as_csv import COLUMNS
from claimcheck.reports.formats import Format
from claimcheck.reports.markdown import escaped
from claimcheck.reports.values import inert
from claimcheck.reports.view import View
from tests.conftest import written

# Texts full of what is markup somewhere.
CHARACTERS = "\\`*_{}[]<>()#+-.!|~$&;:@=/'\"%^,?0123456789abcGHw \t\n\u200b\u00a0é😀\ufffe"
MARKS = st.text(st.sampled_from(CHARACTERS), max_size=40)
TEXTS = st.one_of(MARKS, st.text(st.characters(codec="utf-8"), max_size=40))
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False, "html": True})


def shown(line: str) -> str:
    """What a reader of Markdown sees of a cell, without the zero-width spaces that break things apart."""
    tokens = MARKDOWN.parse(f"| a |\n| --- |\n| x{line}x |\n")
    inline = [token for token in tokens if token.type == "inline"]
    assert len(inline) == 2
    assert {child.type for child in inline[1].children or []} <= {"text", "text_special"}
    return "".join(child.content for child in inline[1].children or []).replace("\u200b", "")


@given(TEXTS)
@example("&#8203;")
@example("&amp;lt;")
@example("\\|")
@example("![a](b)")
@example("a_b_c *d* ~~e~~ <f> &copy; $g$ `h`")
def test_markdown_shows_a_text_as_it_is(text: str) -> None:
    plain = inert(text)
    assert shown(escaped(text)) == f"x{plain}x"


@given(text=TEXTS)
def test_xml_tells_a_text_but_for_what_xml_has_not(text: str, sample: Any) -> None:
    finding = replace(sample.result.findings[0], message=text)
    root = ET.fromstring(written(Format.JUNIT, replace(sample.result, findings=(finding,)), View()))
    failure = root.find(".//failure")
    assert failure is not None
    assert (failure.get("message") or "").replace("·", "") == inert(text).replace("·", "").translate(
        {0xFFFE: None, 0xFFFF: None}
    )


@given(text=TEXTS)
@example(text="\n'")
def test_csv_tells_a_text_on_one_line(text: str, sample: Any) -> None:
    finding = replace(sample.result.findings[0], topic=text)
    rows = list(csv.reader(StringIO(written(Format.CSV, replace(sample.result, findings=(finding,)), View()))))
    assert [len(row) for row in rows] == [len(COLUMNS)] * (1 + len(finding.places))
    (topic,) = {row[COLUMNS.index("topic")] for row in rows[1:]}
    plain = inert(" ".join(text.split()))
    assert topic in (plain, f"'{plain}")


@given(topic=TEXTS.filter(str.strip), message=TEXTS)
@example(topic="\u200b", message="")
def test_an_annotation_tells_its_title_and_its_message(topic: str, message: str, sample: Any) -> None:
    finding = replace(sample.result.findings[0], topic=topic, message=message)
    text = written(Format.GITHUB, replace(sample.result, findings=(finding,), errors=()), View())
    (line,) = text.splitlines()
    head, told = line.removeprefix("::error ").split("::", 1)
    title = head.partition("title=")[2].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
    assert title == inert(f"{finding.rule} {finding.name}: {topic}").removesuffix(": ")
    assert told.partition("%0A")[0].replace("%25", "%") == inert(message)
