"""One look at the words beside a number: beside most numbers they say nothing of it, and no reader need be asked."""

from functools import lru_cache

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.ages import AGE_CUES
from claimcheck.quantities.bounds import BOUNDING
from claimcheck.quantities.money import currencies
from claimcheck.quantities.number_words import SCALE_LETTERS
from claimcheck.quantities.trends import MOVING
from claimcheck.quantities.units import unit_names
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
_TOKEN = lazy_regex(r"(?:\s?[-‐‑–]\s?|\s{1,3})?([A-Za-zµμΩ]+(?:/[a-z]+)?|[%$£€¥₹₽₪¢₡₩₺元°º″′'’({\[<])")
BEFORE_TIME = "straight consecutive full long more working whole calendar school trading business"
_TIME_UNITS = word_set(
    "second minute hour day night week weekend fortnight month quarter year decade generation sec min hr yr centurie "
    "millisecond"
)
TIME_WORDS = _TIME_UNITS | {time + "s" for time in _TIME_UNITS} | {"century"} | word_set(BEFORE_TIME)
_OTHER_UNIT_WORDS = word_set("of a an on in p c st m.p.h below point points")
SHARE_WORDS = word_set("% percent percents percentage per pct pc pp bps basis")


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


@lru_cache(maxsize=1)
def unit_words() -> frozenset[str]:
    """Every word, lower case, with which a unit of any sort can begin."""
    units = {word.lower() for word in unit_names().starts}
    return frozenset(TIME_WORDS | SHARE_WORDS | units | currencies().starts | SCALE_LETTERS.keys() | _OTHER_UNIT_WORDS)


def unit_word(text: str, at: int, end: int) -> str:
    """The word or symbol that follows a number that ends at ``at``, where it may be a unit; else ""."""
    token = _TOKEN.match(text, at, end)
    if not token:
        return ""
    word = token[1]
    if word.isupper() or not (word[0].isascii() and word[0].isalpha()):
        return word
    return word if word.split("/")[0].lower() in unit_words() else ""


def may_be_currency(word: str) -> bool:
    """Whether a unit's word may begin the name of a currency."""
    return word.lower() in currencies().starts or word in ("p", "c") or word.isupper() or not word[0].isalpha()
