"""What a reader sees of Markdown and of comments: emphasis, links, code marks and comments taken out, places kept.

Only marks inside of lines are read here; headings, lists, quotes, pictures and tables keep theirs, which the layout
knows. No library is used: those that read Markdown (https://spec.commonmark.org/) tell lines, and no places in them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.articles.located import Located, located, replaced
from claimcheck.patterns import lazy_regex

_MARKS = lazy_regex(r"[*_`\[\\<&~]")
_CODE_BLOCK = lazy_regex(r"^(?P<fence>`{3}|~{3}).*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
# What stands round a text that is read: a link's brackets and address, the ticks of code, the brackets of an address.
_ROUND = (
    lazy_regex(
        r"(?<!!)\[(?P<text>[^\[\]\n]{1,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^\[\]\n]{0,200}\])"
    ),
    lazy_regex(r"<(?P<text>(?:https?://|mailto:)[^\s<>]{1,500})>"),
    lazy_regex(r"(?<!`)(?P<ticks>`{1,2})(?!`)(?P<text>[^`\n]{1,300})(?P=ticks)(?!`)"),
)
_TAKEN_OUT = (
    lazy_regex(r"</?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>]{0,500})?/?>"),
    lazy_regex(r"\\(?=[!-/:-@\[-`{-~])"),
)
_REFERENCE = lazy_regex(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_RUN = lazy_regex(r"(?<!\\)(?:\*+|_+|~~)")
_BLANK_LINE = lazy_regex(r"\n[ \t\r]*\n")
_LONGEST_RUN = 3
_DEEPEST = 20

Edit = tuple[int, int, str]


def without_comments(text: str) -> Located | None:
    """A text without its HTML comments; None where it has none."""
    edits = list(_comments(text, 0))
    return replaced(located(text), edits) if edits else None


def read_markdown(text: str, start: int = 0) -> Located | None:
    """A Markdown text as it is read, from an offset on (its front matter is left alone); None where that is as it is.

    An opening mark without a closing one in its paragraph stays: "5 * 3", "snake_case".
    """
    if not _MARKS.search(text, start):
        return None
    kept: list[Edit] = []
    for edit in sorted(_edits(text, start)):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return replaced(located(text), kept) if kept else None


def _edits(text: str, start: int) -> Iterator[Edit]:
    """Everything that is taken out or put another way; of two that overlap the first is meant."""
    yield from _comments(text, start)
    blocks = [found.span() for found in _CODE_BLOCK.finditer(text, start)]
    for at, end, new in _inline(text, start):
        i = bisect_right(blocks, (at, len(text))) - 1
        if i < 0 or at >= blocks[i][1]:
            yield at, end, new


def _comments(text: str, start: int) -> Iterator[Edit]:
    """Comments; one that never ends is none, and nor is what follows it."""
    at = text.find("<!--", start)
    while at >= 0 and (end := text.find("-->", at + 2)) >= 0:
        yield at, end + 3, ""
        at = text.find("<!--", end + 3)


def _inline(text: str, start: int) -> Iterator[Edit]:
    for pattern in _ROUND:
        for found in pattern.finditer(text, start):
            yield found.start(), found.start("text"), ""
            yield found.end("text"), found.end(), ""
    for pattern in _TAKEN_OUT:
        yield from ((*found.span(), "") for found in pattern.finditer(text, start))
    for found in _REFERENCE.finditer(text, start):
        from html import unescape  # a table of two thousand names, which few texts need

        if (character := unescape(found[0])) != found[0]:
            yield *found.span(), character
    yield from _emphasis(text, start)


def _emphasis(text: str, start: int) -> Iterator[Edit]:
    """Marks of emphasis that open and close one in a paragraph; CommonMark's rules, and none between two digits."""
    openers: list[tuple[int, int]] = []
    last = start
    for found in _RUN.finditer(text, start):
        at, end = found.span()
        if _BLANK_LINE.search(text, last, at):
            openers.clear()
        last = end
        before, after = text[at - 1 : at] or " ", text[end : end + 1] or " "
        inside = before.isalnum() and after.isalnum()
        if end - at > _LONGEST_RUN or (inside and (text[at] == "_" or (before.isdigit() and after.isdigit()))):
            continue
        if not before.isspace():
            while at < end and (i := _opener(text, openers, text[at])) is not None:
                low, high = openers[i]
                length = min(high - low, end - at)
                yield high - length, high, ""
                yield at, at + length, ""
                at += length
                del openers[i + 1 :]
                openers[i] = (low, high - length)
                if low == high - length:
                    openers.pop()
        if at < end and not after.isspace() and not (before.isalnum() and text[at] == "_"):
            openers = [*openers[-_DEEPEST:], (at, end)]


def _opener(text: str, openers: list[tuple[int, int]], mark: str) -> int | None:
    return next((i for i in range(len(openers) - 1, -1, -1) if text[openers[i][0]] == mark), None)
