"""What a quantity can begin with: one pattern that the text is searched with once."""

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.number_words import ORDINALS, SCALES, TENS, UNITS, VAGUE_PLURALS, VULGAR_FRACTIONS
from claimcheck.quantities.wordings import WORDING_STARTS
from claimcheck.text.plain import trie

_FIGURES = "0-9" + "".join(VULGAR_FRACTIONS)
_WORDS = trie({*UNITS, *TENS, *SCALES, *VAGUE_PLURALS, *ORDINALS, *WORDING_STARTS, "half", "quarter"}) + r"\b"
# Both are for text in lower case.
_FIRST_WORD = lazy_regex(_WORDS)
# Figures, number words and addresses of pages; a word's match includes the character before it. The pattern opens with
# one character class, of figures and of what may stand before a word: ``re`` skips the letters of the text with it.
_TRIGGER = lazy_regex(
    rf"[{_FIGURES}\s(\[{{\"'“‘«—–‐‑,;:*>/.-](?:(?<=[{_FIGURES}])|(?<=\.)(?<![\w.:]\.)(?=[0-9])|{_WORDS}|"
    rf"(?P<address>https?://\S{{1,999}}))"
)


def triggers(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """What a quantity in ``low[start:end]`` can begin with, in text order: a figure, or a word and the character before
    it, which is the one before the stretch where a word opens it."""
    first = _FIRST_WORD.match(low, start, end)
    found = [(start - 1, first.end())] if first else []
    return found + [match.span() for match in _TRIGGER.finditer(low, start, end) if not match.lastindex]
