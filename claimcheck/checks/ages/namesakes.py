"""Who is meant by a name that several people bear: a father and his son, a widow and her husband, "no relation"."""

from collections import Counter
from collections.abc import Iterable

from claimcheck.patterns import lazy_regex
from claimcheck.text.capitals import TITLES
from claimcheck.text.words import word_set

_GENERATIONS = (
    r"(?:grand|step|god)?(?:son|daughter|father|mother|child)|dad|mum|mom|nephew|niece|uncle|aunt|cousin|brother|sister"
)
# "His son, also called Martin", "a neighbour of the same name": the text itself says that there are two.
_ALSO_CALLED = lazy_regex(
    r"\b(?:(?P<kin>[a-z]+),? (?:who (?:is|was) )?(?:also|likewise) (?:called|named|known as|a)"
    r"|(?P<namesake>namesake|of (?:the same|that) name)),? $"
)
_SUFFIX = lazy_regex(r"^,? (?P<suffix>jr|sr|jnr|snr|junior|senior|the (?:younger|elder|third))\b")
_UNRELATED = lazy_regex(r"^[^.;]{0,20}\b(?:no relation|not related|unrelated|a namesake)\b")
# "His son Martin", "her elder brother, Ted", "Martin Kess, 29, son of the accused".
_KIN_BEFORE = lazy_regex(rf"\b(?:{_GENERATIONS}),? $")
_KIN_AFTER = lazy_regex(rf"^,? (?:the |a |his |her |their )?(?:[a-z]+ )?(?:{_GENERATIONS}) of\b")
# Between these and a surname no first name stands.
_NO_FIRST_NAME = TITLES | word_set(
    """after although and as at before both but by for from if in like on since that the then though to unlike when
    where while with"""
)


def set_apart(before: str, after: str) -> str | None:
    """The word that says that somebody is another of the same name: "son", "jr", "no relation"; else None.

    before, after: the text before the name and after it, white space made plain, lower case.
    """
    if called := _ALSO_CALLED.search(before):
        return called["kin"] or "namesake"
    if suffix := _SUFFIX.match(after):
        return _LONG.get(suffix["suffix"], suffix["suffix"])
    return "no relation" if _UNRELATED.match(after) else None


_LONG = {"jr": "junior", "jnr": "junior", "sr": "senior", "snr": "senior"}


def introduced_as_kin(before: str, after: str) -> bool:
    """Whether the name is that of somebody's relative, who may well share it: "his son Martin", "… son of"."""
    return _KIN_BEFORE.search(before) is not None or _KIN_AFTER.match(after) is not None


def mentions(text: str, person: str) -> list[int]:
    """Where a text names a person, in full or by surname, as offsets of the surname.

    A surname alone is that of the one whom the text names in full most often, and of nobody where two come first.
    """
    *before, surname = person.split()
    named = [(at, _first_name(text, at)) for at in _occurrences(text, surname)]
    holders = Counter(first for _, first in named if first).most_common(2)
    sole = len(holders) < 2 or holders[0][1] > holders[1][1]
    alone = not holders or (sole and holders[0][0] in before[-1:])
    return [at for at, first in named if (first in before[-1:] if first else alone)]


def first_name_mentions(text: str, person: str) -> list[int]:
    """Where a text calls a person by the first name alone, as clubs and obituaries do, as offsets."""
    first, *others = person.split()
    found = _occurrences(text, first) if others else []
    return [at for at in found if not _NAME_AFTER.match(text, at + len(first))]


def _occurrences(text: str, word: str) -> list[int]:
    """Where a word stands by itself in a text."""
    found, at = [], text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum() or text[end : end + 1] == "-"):
            found.append(at)
        at = text.find(word, end)
    return found


_NAME_BEFORE = lazy_regex(r"(?<![\w-])([A-Z][\w'’-]{0,30})\s{1,3}$")
_NAME_AFTER = lazy_regex(r"\s{1,3}[A-Z][a-z]")


def _first_name(text: str, at: int) -> str | None:
    """The capitalised word right before a surname, unless it is a title or begins the sentence."""
    word = _NAME_BEFORE.search(text[max(0, at - 35) : at])
    return word[1] if word and word[1].lower() not in _NO_FIRST_NAME else None


def most_spoken_of(text: str, people: Iterable[str]) -> str | None:
    """Whom a text names most, where it is more than twice as often as anybody else of these."""
    counts = Counter({p: len(mentions(text, p)) for p in sorted(set(people))}).most_common(2)
    if not counts or counts[0][1] < 3:
        return None
    return counts[0][0] if len(counts) == 1 or counts[0][1] > 2 * counts[1][1] else None
