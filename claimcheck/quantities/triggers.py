"""What a quantity can begin with: one pattern that the text is searched with once."""

import re

from claimcheck.quantities.number_words import ORDINALS, SCALES, TENS, UNITS, VAGUE_PLURALS, VULGAR_FRACTIONS
from claimcheck.quantities.wordings import WORDING_STARTS


def _word_branches() -> str:
    """Every word that a number or a wording begins with, as one pattern, grouped by first letter for speed."""
    words = {*UNITS, *TENS, *SCALES, *VAGUE_PLURALS, *ORDINALS, *WORDING_STARTS, "half", "quarter"}
    tails: dict[str, list[str]] = {}
    for word in sorted(words):
        tails.setdefault(word[0], []).append(word[1:])
    branches = [rf"[{first}{first.upper()}](?:{'|'.join(rest)})" for first, rest in tails.items()]
    branches += [rf"{first.upper()}(?:{'|'.join(rest).upper()})" for first, rest in tails.items()]
    return "|".join(branches)


_FIGURES = "0-9" + "".join(VULGAR_FRACTIONS)
_WORDS = rf"(?:{_word_branches()})\b"
FIRST_WORD = re.compile(_WORDS)
# Figures, number words and addresses of pages; a word's match includes the character before it. The pattern opens with
# one character class, of figures and of what may stand before a word: ``re`` skips the letters of the text with it.
TRIGGER = re.compile(
    rf"[{_FIGURES}\s(\[{{\"'“‘«—–‐‑,;:*>/.-](?:(?<=[{_FIGURES}])|(?<=\.)(?<![\w.:]\.)(?=[0-9])|{_WORDS}|"
    rf"https?://\S{{1,999}})"
)
