"""Which words can begin a unit of any sort: one look at the word after a number spares most of them all others."""

from functools import lru_cache

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.money import currencies
from claimcheck.quantities.number_words import SCALE_LETTERS
from claimcheck.quantities.units import unit_names
from claimcheck.text.words import word_set

_TOKEN = lazy_regex(r"(?:\s?[-‐‑–]\s?|\s{1,3})?([A-Za-zµμΩ]+(?:/[a-z]+)?|[%$£€¥₹₽₪¢₡₩₺元°º″′'’({\[<])")
BEFORE_TIME = "straight consecutive full long more working whole calendar school trading business"
_TIMES = word_set(
    "second minute hour day night week weekend fortnight month quarter year decade generation sec min hr yr centurie "
    "millisecond"
)
TIME_WORDS = _TIMES | {time + "s" for time in _TIMES} | {"century"} | word_set(BEFORE_TIME)
_OTHER_WORDS = word_set("of a an on in p c st m.p.h below")
SHARE_WORDS = word_set("% percent percents percentage per pct pc pp bps basis")


@lru_cache(maxsize=1)
def unit_words() -> frozenset[str]:
    """Every word, lower case, with which a unit of any sort can begin."""
    units = {word.lower() for word in unit_names().starts}
    return frozenset(TIME_WORDS | SHARE_WORDS | units | currencies().starts | SCALE_LETTERS.keys() | _OTHER_WORDS)


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
