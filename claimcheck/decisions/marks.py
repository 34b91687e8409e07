"""Marks in the articles: ``<!-- claimcheck: ignore CC101 reason -->`` in Markdown and HTML.

A mark in a paragraph holds for findings with a place in that paragraph; one that stands alone on its line for the
paragraph that comes next; ``ignore-file`` for every place of the article.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from claimcheck.articles.article import READ, Article
from claimcheck.articles.span import Span
from claimcheck.checks.finding import Finding
from claimcheck.patterns import lazy_regex
from claimcheck.rules.rule import Rule
from claimcheck.settings.choice import named

_HINT = "claimcheck:"
_MARK = lazy_regex(
    r"<!--\s{0,20}claimcheck:\s{0,20}(?P<verb>[\w-]{0,40})"
    r"(?P<rest>(?:(?!-->)[\s\S]){0,1000})-->",
    re.IGNORECASE,
)
_CODE = lazy_regex(r"[A-Z]{2,4}\d+")
_NAMES = lazy_regex(r"[\w-]+(?:\s*,\s*[\w-]+)*")
PARAGRAPH, FILE = "ignore", "ignore-file"


class Mark(msgspec.Struct, frozen=True):
    """A mark that holds.

    line, column: where it stands in the file, from 1. names: the rules that it is for, as written. blocks: the
    paragraphs that it is for, as stretches of the file's text; None for the whole article.
    """

    article: str
    line: int
    column: int
    names: tuple[str, ...]
    reason: str
    blocks: tuple[Span, ...] | None

    @property
    def place(self) -> str:
        return f"{self.article}:{self.line}:{self.column}"

    def silences(self, finding: Finding) -> bool:
        return named(finding.rule, finding.name, self.names) and any(
            place.claim.article == self.article
            and (self.blocks is None or any(b.start <= place.claim.in_file.start < b.end for b in self.blocks))
            for place in finding.places
        )


class FaultyMark(msgspec.Struct, frozen=True):
    """A mark that does not hold, and why. article: its path. place: that with line and column, path:line:column."""

    article: str
    place: str
    reason: str


def read_marks(article: Article, rules: Sequence[Rule]) -> Iterator[Mark | FaultyMark]:
    """The marks of an article in order; ``rules`` are all there are, whichever the run applies."""
    text = article.stored
    if _HINT not in text.lower():
        return
    shift = article.origin.start if article.origin else 0
    blocks = sorted(article.in_file(part.span) for part in article.parts if part.role in READ)
    for found in _MARK.finditer(text):
        span = Span(found.start() + shift, found.end() + shift)
        line, column = article.file_position(span.start)
        names, reason = _names_and_reason(found["rest"])
        if fault := _fault(found["verb"].lower(), names, reason, rules):
            yield FaultyMark(article.path, f"{article.path}:{line}:{column}", fault)
        else:
            whole = found["verb"].lower() == FILE
            held = None if whole else tuple(_paragraphs(text, shift, span, blocks))
            yield Mark(article.path, line, column, names, reason, held)


def _names_and_reason(rest: str) -> tuple[tuple[str, ...], str]:
    """The first word or words between commas name rules, and so do codes after them; the rest is the reason."""
    rest = " ".join(rest.split())
    found = _NAMES.match(rest)
    if not found:
        return (), rest
    names = [name.strip() for name in found[0].split(",")]
    words = rest[found.end() :].lstrip(" ,:–—-").split(" ")
    while words and _CODE.fullmatch(words[0].rstrip(",:")):
        names.append(words.pop(0).rstrip(",:"))
    return tuple(names), " ".join(words).strip()


def _fault(verb: str, names: Sequence[str], reason: str, rules: Sequence[Rule]) -> str:
    if verb not in (PARAGRAPH, FILE):
        return f"no mark {verb!r}; there are {PARAGRAPH} and {FILE}"
    if not names:
        return f"{verb} names no rule: <!-- claimcheck: {verb} CC101 reason -->"
    unknown = next((name for name in names if not any(named(rule.code, rule.name, [name]) for rule in rules)), None)
    if unknown:
        return f"no rule {unknown!r}; claimcheck rules list names them all"
    return "" if reason else f"{verb} {', '.join(names)} gives no reason"


def _paragraphs(text: str, shift: int, mark: Span, blocks: Sequence[Span]) -> list[Span]:
    """The paragraphs that a mark is for: those that hold or touch it, else one before it on its line, else the next."""

    def between(start: int, end: int) -> str:
        return text[start - shift : end - shift]

    def touches(start: int, end: int) -> bool:
        gap = between(start, end)
        return start <= end and not gap.strip() and "\n" not in gap

    holding = [block for block in blocks if block.start < mark.end and mark.start < block.end]
    before = next((block for block in reversed(blocks) if block.end <= mark.start), None)
    after = next((block for block in blocks if block.start >= mark.end), None)
    near = [b for b in (before, after) if b and touches(*((b.end, mark.start) if b is before else (mark.end, b.start)))]
    if holding or near:
        return [*holding, *near]
    if before and "\n" not in between(before.end, mark.start) and not _alone(text, mark.start - shift):
        return [before]
    return [after] if after else []


def _alone(text: str, start: int) -> bool:
    """Whether nothing but other marks and white space stands before a mark on its line."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return not _MARK.sub("", line).strip()
