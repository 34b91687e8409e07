"""Words and marks of a stretch of text, each with its offsets in the article."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.articles.span import Span

# A dotted abbreviation, a figure with its separators and letters, a word with inner hyphens and apostrophes, one mark.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,8}|\d+(?:[.,:]\d+)*[^\W_]*(?:[-‐‑–][^\W_]+)*|[^\W\d_][^\W_]*(?:[-‐‑'’&][^\W_]+)*|[^\w\s]|_"
)
_STRAIGHT = str.maketrans("’‐‑", "'--")


class Token(NamedTuple):
    """A word, figure, mark or mention.

    lower: lower case, straight apostrophes and hyphens, no possessive ending.
    mention: which of the mentions given to ``tokenize`` this is, or -1.
    """

    start: int
    end: int
    text: str
    lower: str
    possessive: bool
    mention: int = -1

    @property
    def is_word(self) -> bool:
        return self.mention < 0 and self.text[0].isalpha()

    @property
    def capitalised(self) -> bool:
        return self.text[0].isupper()


def words_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, in order, with offsets in ``text``."""
    tokens = []
    for m in _TOKEN.finditer(text, start, end):
        word = m.group()
        lower = word.lower()
        if not lower.isascii():
            lower = lower.translate(_STRAIGHT)
        possessive = lower.endswith("'s")
        if possessive and len(lower) > 2:
            lower = lower[:-2]
        tokens.append(Token(m.start(), m.end(), word, lower, possessive))
    return tokens


def tokenize(text: str, stretch: Span, mentions: Sequence[Span]) -> list[Token]:
    """The tokens of a stretch in which each mention (sorted, not overlapping) is one token, whatever it is made of."""
    tokens: list[Token] = []
    at = stretch.start
    for i, span in enumerate(mentions):
        tokens += words_of(text, at, span.start)
        tokens.append(Token(span.start, span.end, text[span.start : span.end], "", False, i))
        at = span.end
    tokens += words_of(text, at, stretch.end)
    return tokens
