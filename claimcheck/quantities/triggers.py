"""What a quantity can begin with: one pattern that the text is searched with once."""

import re

from claimcheck.quantities.number_words import ORDINALS, SCALES, TENS, UNITS, VAGUE_PLURALS, VULGAR_FRACTIONS
from claimcheck.quantities.wordings import WORDING_STARTS
from claimcheck.text.plain import trie

_FIGURES = "0-9" + "".join(VULGAR_FRACTIONS)
_WORDS = trie({*UNITS, *TENS, *SCALES, *VAGUE_PLURALS, *ORDINALS, *WORDING_STARTS, "half", "quarter"}) + r"\b"
# Both are for text in lower case.
FIRST_WORD = re.compile(_WORDS)
# Figures, number words and addresses of pages; a word's match includes the character before it. The pattern opens with
# one character class, of figures and of what may stand before a word: ``re`` skips the letters of the text with it.
TRIGGER = re.compile(
    rf"[{_FIGURES}\s(\[{{\"'“‘«—–‐‑,;:*>/.-](?:(?<=[{_FIGURES}])|(?<=\.)(?<![\w.:]\.)(?=[0-9])|{_WORDS}|"
    rf"https?://\S{{1,999}})"
)
