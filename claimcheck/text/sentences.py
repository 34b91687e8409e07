"""Sentence spans, found around an offset: only paragraphs that hold a mention are ever split.

Boundaries within a paragraph come from sentencex (https://github.com/wikimedia/sentencex), whose offsets are code
points; what it splits wrongly is joined again here: times of day, titles, initials and sentences that would begin
in lower case.
"""

import re

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

from claimcheck.articles.calendar_names import MONTH, WEEKDAY
from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.text.plain import trie
from claimcheck.text.words import word_set

# A sentence does not end in one of these, or an initial, where more text follows on the same line.
_OPEN = word_set(
    """Mr Mrs Ms Mx Dr Prof Rev Fr Sr Jr St Ste Gen Maj Col Lt Capt Cpl Sgt Cmdr Adm Brig Pvt Insp Supt Det Ch Const Sen
    Rep Gov Hon Pres Messrs No Nos Ave Blvd Rd vs v cf approx est ca c Sept Jan Feb Mar Apr Jun Jul Aug Oct Nov Dec Art
    Fig Vol pp al"""
)
_OPEN_END = lazy_regex(rf"(?:\b{trie(_OPEN)}|(?<![^\W\d_])[A-Z])\.[\"”’']?\s*\Z")
_CLOCK_END = lazy_regex(r"\b[ap]\.\s?m\.\s*\Z", re.IGNORECASE)
_AFTER_CLOCK = lazy_regex(
    rf"{WEEKDAY}|E[SD]?T|P[SD]?T|C[SD]?T|M[SD]?T|GMT|UTC|BST|CET|CEST|IST|AEST|(?:Eastern|Pacific|Central|local)\b|{MONTH}"
)
_LONGEST = 1200
# A lower-case word or figure, a full stop and a capital; sentencex misses those after brackets and before "I".
_END = lazy_regex(
    r"[.!?…](?:(?<=[a-z\d)%][a-z\d][.!?])[)\"'”’]{0,3}\s+(?=[\"“‘']?[^\W\d_a-z])(?P<plain>)|[)\"'”’]{0,3}\s+)"
)
# "the desk.A list": a sentence may begin without white space before it.
_GLUED = lazy_regex(r"[.!?…](?=[^\W\d_])")


def _is_boundary(text: str, start: int, at: int, end: int) -> bool:
    """Whether a boundary that sentencex puts before ``at`` really ends the sentence begun at ``start``."""
    follows = text[at : min(end, at + 12)]
    first = follows.lstrip("\"'“‘(`[ ")[:1]
    if not first:
        return False
    if first.islower():
        return follows[:1] in "-•*·"
    before = text[max(start, at - 14) : at]
    last = before.rstrip(".!?\"”’' \n").rpartition(" ")[2]
    if len(last) > 1 and last.isalpha() and last not in _OPEN:  # most sentences end so
        return True
    if _CLOCK_END.search(before):
        return not _AFTER_CLOCK.match(follows)
    return not _OPEN_END.search(before)


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Sentence spans of ``text[start:end]``, one paragraph, without surrounding white space, in text order.

    A line break ends no sentence: where lines are of their own, they are paragraphs (articles/wrapping.py).
    """
    spans: list[Span] = []
    begin = start
    for cut in _candidates(text, start, end):
        if begin < cut < end and _is_boundary(text, begin, cut, end):
            _add_bounded(spans, text, begin, cut)
            begin = cut
    _add_bounded(spans, text, begin, end)
    return spans


def _candidates(text: str, start: int, end: int) -> list[int]:
    """Where sentences may begin; sentencex is asked only where a mark is not plainly the end of one."""
    ends = [m for m in _END.finditer(text, start, end) if m.end() < end]
    if not ends:
        return []
    plain = [m.end() for m in ends if m.lastgroup]
    if len(plain) == len(ends) and not _GLUED.search(text, start, end):
        return plain
    doubtful = get_sentence_boundaries("en", text[start:end])[1:]
    return sorted({*plain, *[start + boundary["start_index"] for boundary in doubtful]})


def _add_bounded(spans: list[Span], text: str, start: int, end: int) -> None:
    """Adds a sentence, cut at white space where it is longer than any that newspapers print.

    What is done for a sentence may then cost more than linear time in its length.
    """
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        _add_trimmed(spans, text, start, cut)
        start = cut
    _add_trimmed(spans, text, start, end)


def _add_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    """Adds what white space surrounds, if anything."""
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        spans.append(Span(start, end))


_BLANK_LINE = lazy_regex(r"(?:\r\n|[\n\r\u2028])[ \t\u00a0]*(?:\r\n|[\n\r\u2028])|\u2029")


def paragraphs(text: str, start: int, end: int) -> list[Span]:
    """The blocks of ``text[start:end]`` between blank lines, in text order."""
    if text.find("\n", start, end) < 0 and text.find("\u2029", start, end) < 0 and text.find("\r", start, end) < 0:
        return [Span(start, end)] if end > start else []
    blocks, at = [], start
    for m in _BLANK_LINE.finditer(text, start, end):
        blocks.append(Span(at, m.start()))
        at = m.end()
    blocks.append(Span(at, end))
    return [block for block in blocks if block.end > block.start]
