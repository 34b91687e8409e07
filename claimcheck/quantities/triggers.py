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
# one character class, of figures and of what may stand before a word: ``re`` skips the letters of the text with it. No
# number is read with more digits at once.
_TRIGGER = lazy_regex(
    rf"[{_FIGURES}\s(\[{{\"'“‘«—–‐‑,;:*>/.-](?:(?<=[{_FIGURES}])[0-9]{{0,23}}|(?<=\.)(?<![\w.:]\.)(?=[0-9])|"
    rf"({_WORDS})|(?P<address>https?://\S{{1,999}}))"
)

# Where a figure begins and "", or the place before a number word and that word.
Trigger = tuple[int, str]


def triggers(low: str, start: int, end: int) -> list[Trigger]:
    """What a quantity in ``low[start:end]`` can begin with, in text order."""
    first = _FIRST_WORD.match(low, start, end)
    found = [(start - 1, first.group())] if first else []
    later = _TRIGGER.finditer(low, start, end)
    return found + [(match.start(), match[1] or "") for match in later if match.lastgroup is None]
