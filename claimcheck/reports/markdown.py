"""Markdown tables for a comment on a pull request or the summary of a job.

Everything that comes from an article is escaped so that it is shown as it stands: CommonMark's escapes for markup, and
a zero-width space where GitHub would make a mention, a reference, an address or a picture of plain text after parsing.
"""

import re
from collections.abc import Iterable

from claimcheck.checks.finding import Finding, Level
from claimcheck.engines.results import ScanResult
from claimcheck.patterns import lazy_regex
from claimcheck.reports.excerpts import LONGEST, Excerpt, excerpt
from claimcheck.reports.summary import hidden_labels, summary, suppression_label
from claimcheck.reports.values import day_label, inert, place_label, row_label, rows_of
from claimcheck.reports.view import View, shown

# Of the marks of CommonMark and of GitHub's tables, strike-through and mathematics.
_MARKUP = lazy_regex(r"[\\`*_\[\]<>#|~$&]")
_AT_THE_START = lazy_regex(r"^(\s*)([-+=:]|\d+(?=[.)](?:\s|$)))")
# @name, #12, GH-12, :smile:, http://…, www.…: each is broken after its first character.
_TAKEN_FOR_MORE = lazy_regex(
    r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=\bGH-)(?=\d)|(?<=:)(?=[\w+-]+:)|(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE
)
_BREAK = "&#8203;"
_MARKS = {Level.ERROR: "🔴", Level.WARNING: "🟡", Level.NOTE: "🔵"}


def scan_markdown(result: ScanResult, view: View) -> str:
    """A line that counts, then each finding that the view shows; ends in LF."""
    lines = ["## claimcheck", "", escaped(summary(result)), *map(escaped, hidden_labels(result, view))]
    for told in (result.errors, result.notices):
        lines += [f"- {escaped(about.name)}: {escaped(about.reason)}" for about in told]
    sections = "".join(map(finding_section, shown(result, view)))
    return "\n".join([*lines, "", sections]).rstrip("\n") + "\n"


def finding_section(finding: Finding) -> str:
    """A heading, a row a place and the explanation, ending in a blank line."""
    title = f"{_MARKS[finding.level]} {finding.rule} {escaped(finding.name)} ({finding.level.value})"
    lines = [f"### {title}: {escaped(finding.topic or finding.message)}", ""]
    lines += ["| figure | sentence | day | place |", "| --- | --- | --- | --- |"]
    for claims in rows_of(finding):
        sentence = _marked(excerpt(claims, LONGEST))
        day, place = day_label(claims[0]), _code(place_label(claims[0]))
        lines.append(f"| **{escaped(row_label(claims))}** | {sentence} | {day} | {place} |")
    lines += ["", _paragraph(finding.explanation), ""]
    if finding.suppressed:
        lines += [_paragraph(f"Does not count: {suppression_label(finding.suppressed)}."), ""]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands, within a line or a cell."""
    broken = _TAKEN_FOR_MORE.sub("\u200b", inert(text))
    return _MARKUP.sub(r"\\\g<0>", broken).replace("\u200b", _BREAK)


def _paragraph(text: str) -> str:
    return _AT_THE_START.sub(lambda found: f"{found[1]}{_escaped_start(found[2])}", escaped(text))


def _escaped_start(mark: str) -> str:
    """A list or a rule at the start of a paragraph: "1." is a list where its point is not escaped."""
    return f"{_BREAK}{mark}" if mark[0].isdigit() else f"\\{mark}"


def _marked(found: Excerpt) -> str:
    """An excerpt with its figures in bold."""
    pieces, at = [], 0
    for start, end in found.figures:
        pieces += [escaped(found.text[at:start]), "**", escaped(found.text[start:end]), "**"]
        at = end
    return "".join([*pieces, escaped(found.text[at:])])


def _code(text: str) -> str:
    """A code span, whose fence is longer than any in it; a table takes even there a bar for the end of a cell."""
    plain = inert(text).replace("|", "\\|")
    fence = "`" * (1 + max(map(len, _ticks(plain)), default=0))
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def _ticks(text: str) -> Iterable[str]:
    return re.findall("`+", text)
