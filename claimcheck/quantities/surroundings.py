"""One look at the words beside a number: beside most numbers they say nothing of it, and no reader need be asked."""

from functools import lru_cache

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.ages import AGE_CUES
from claimcheck.quantities.bounds import BOUNDING
from claimcheck.quantities.trends import MOVING
from claimcheck.quantities.unit_words import unit_words
from claimcheck.text.words import word_set

# Words that link a number with another one, bound it from behind, or open a denominator.
_LINKING = word_set(
    "to or and through until in out of over a an per each every for times at plus minimum maximum tops odd ish give "
    "approximately upwards quake earthquake strength past minutes "
    "daily weekly monthly yearly annually hourly higher lower on"
)
_WORD = lazy_regex(r"\s{1,3}([A-Za-z]+)")
_CLOSING = frozenset(".,;:!?)]”’")
_CROSSING = lazy_regex(r"(?:\s{1,3}[a-z][\w'’-]{1,20}){1,3}?\s{1,3}(?:in|out|of|an?|per|each|every)\b")
_SPEAKING_MARKS = frozenset(",(<>≤≥~≈-–—")


_LEFT_WORDS = BOUNDING | MOVING | AGE_CUES | word_set("minus negative magnitude as at is was")


@lru_cache(maxsize=1)
def _right_words() -> frozenset[str]:
    return _LINKING | unit_words()


def speaks_before(text: str, start: int, word: str) -> bool:
    """Whether ``word``, which ends before ``start``, may bound, negate, move or make an age of the number there."""
    return word in _LEFT_WORDS or word[-1:] in _SPEAKING_MARKS or text[start - 1 : start] in _SPEAKING_MARKS


def speaks_after(text: str, at: int, end: int) -> bool:
    """Whether what follows a number that ends at ``at`` may be its unit, a second number, a bound or a denominator."""
    if at >= end or text[at] in _CLOSING:
        return False
    word = _WORD.match(text, at, end)
    return word is None or word[1].isupper() or word[1].lower() in _right_words()


def crosses_noun(text: str, at: int, end: int) -> bool:
    """Whether a denominator may follow the noun counted: "operations a year", "job in every nine"."""
    return _CROSSING.match(text, at, end) is not None
