"""Capitalised sequences cut into names: titles, sentence beginnings and joined names taken apart.

Whatever depends on the printed words alone is here and is remembered per sequence; what stands around it is judged in
``names``.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from claimcheck.articles.calendar_names import CALENDAR_NAMES
from claimcheck.patterns import lazy_regex
from claimcheck.text.memo import Memo
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import ADJECTIVES, NUMBER_WORDS, PERSON_NOUNS, STOPS, word_set


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    UNKNOWN = "unknown"


# Bound once: looked up through its class, an enum member takes as long as a short match (Python 3.11).
PERSON, ORGANISATION, PLACE, UNKNOWN = NameKind


class Piece(NamedTuple):
    """A name in a sequence: offsets in the sequence, the words without title and possessive ending, what they tell.

    lead: it opens the sequence, and is not in capitals only: a sentence may begin with it. epithet: how long its first
    word is, with its blank, where that is none of the name if a sentence does. bare: the words without that.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    lead: bool
    epithet: int
    bare: str


# Titles of persons only; one of the others may as well belong to an office ("Chief Fire Officer"), or be a word.
_STRICT_TITLES = word_set(
    """mr mrs ms mx miss dr prof professor sir dame lord lady rev sgt pc dc ds di dci supt capt col lt gen maj cllr
    senator detective judge justice inspector constable sergeant superintendent commander captain coroner
    solicitor president"""
)
TITLES = _STRICT_TITLES | word_set(
    """reverend fr father sister brother bishop archbishop cardinal pope imam rabbi vice-president prime minister pm
    premier chancellor secretary congressman congresswoman governor mayor councillor mp mep recorder magistrate sheriff
    chief commissioner deputy assistant officer colonel lieutenant general major admiral adm brigadier marshal king
    queen prince princess duke duchess earl baroness baron count countess coach manager striker midfielder defender
    goalkeeper chairman chairwoman chair director executive spokesman spokeswoman spokesperson lawyer barrister attorney
    prosecutor neighbour neighbor mother mum dad grandmother grandfather son daughter husband wife partner uncle aunt
    friend resident owner farmer teacher headteacher nurse doctor surgeon student driver pilot conductor passenger
    leader campaigner activist author singer actor actress footballer player firefighter engineer retired former
    ex-chief widow widower victim suspect defendant witness gran granny grandma grandad granddad grandpa hubby mom boss
    teenager analyst economist"""
)
_ORGANISATION_ENDINGS = word_set(
    """agency airlines airport airways alliance association authority bank board brigade bureau centre center church
    club college commission committee company conference congress consortium constabulary corporation corp
    council court department directorate enterprises exchange federation force foundation fund government
    group guard hall holdings hospital house inc inspectorate institute insurance international laboratories
    league limited ltd llc llp media ministry museum navy network news office organisation organization
    parliament party partners plc police press prison rovers school senate service services society solicitors
    state stock studios survey team television times trust union united university watch watchdog works yard
    army airforce"""
)
_PLACE_ENDINGS = word_set(
    """avenue bay bridge city close coast country county crescent district drive farm forest gardens grove heights
    hill hills hythe island islands isle junction lake lane mount mountain mountains park peninsula place port
    province region river road sea square station street terrace town valley village wood woods"""
)
_NOT_NAMES = (
    (STOPS | CALENDAR_NAMES | NUMBER_WORDS)
    | word_set(
        """i o q a ok yes no today yesterday however police officers people men women families read more also ends
    advertisement related published updated photo picture image credit copyright share listen watch live
    breaking exclusive video update editor by am pm gmt bst est edt pst utc ist christmas easter first second
    third fourth fifth sixth seventh eighth ninth tenth last next early late mid earlier later many most few
    several other another celsius fahrenheit following according both half dozens hundreds thousands around
    nearly over"""
    )
) - {"will", "may", "april", "june", "august", "jan", "us"}
_NEVER_ALONE = TITLES | CALENDAR_NAMES
_BREAKS = (STOPS | CALENDAR_NAMES | NUMBER_WORDS) - word_set("may will march june april august jan sat sun us")
_POSSESSIVE = ("'s", "’s", "'", "’")
_CONTRACTION = lazy_regex(r"(?:I|We|It|He|She|They|You|That|There|What|Who|Here|Let)['’]")
_LONGEST_ACRONYM = 7
_PLACE_BEGINNINGS = frozenset({"River", "Mount", "Lake", "Fort", "Cape", "Port"})


def _names_in(sequence: str) -> tuple[Piece, ...]:
    """The names in one capitalised sequence, which may go over the end of a line."""
    pieces = []
    sequence = sequence.replace("\r", " ").replace("\n", " ")
    words = sequence.split()
    starts = _starts(sequence, words)
    for first, end, kind in _split(words):
        stem = _stem(words[end - 1])
        start, stop = starts[first], starts[end - 1] + len(stem)
        name = sequence[start:stop]
        if len(name) > 1 and not _is_shouted(sequence, name) and not _CONTRACTION.match(name):
            kind = kind or _kind(words[first:end], stem)
            lead, epithet = start == 0 and not name.isupper(), _epithet(name)
            plain = " ".join(name.split())
            bare = " ".join(name[epithet:].split()) if epithet else plain
            pieces.append(Piece(start, stop, plain, kind, lead, epithet, bare))
    return tuple(pieces)


def _starts(sequence: str, words: Sequence[str]) -> list[int]:
    """Where the words stand in the sequence that was split into them."""
    starts, at = [], 0
    for word in words:
        at = sequence.index(word, at)
        starts.append(at)
        at += len(word)
    return starts


def _stem(word: str) -> str:
    """The word without a possessive ending and without the hyphens that it may end in."""
    if word.endswith(_POSSESSIVE):
        word = word[:-1] if word[-1] in "'’" else word[:-2]
    return word.rstrip("-&‐‑")


# What stands beside a sequence is judged in ``names``; the sequence itself is split once.
names_in = Memo(_names_in).__getitem__


def _epithet(words: str) -> int:
    """How long a capitalised word is, with its blank, that a sentence begins with before a name that lacks it.

    "Driver", "Smirking", "Dad-of-two"; 0 where there is none.
    """
    first, _, rest = words.partition(" ")
    lower = first.lower()
    if rest.count(" ") < (0 if lower in PERSON_NOUNS or "-of-" in lower else 1):
        return 0
    if not (is_verb_form(lower) or lower in ADJECTIVES or lower in PERSON_NOUNS or "-of-" in lower):
        return 0
    return len(words) - len(rest)


def _is_shouted(sequence: str, name: str) -> bool:
    """A headline in capitals, not an acronym: several words in capitals, or a long one."""
    return name.isupper() and (" " in sequence.strip() or len(name) > _LONGEST_ACRONYM or name.lower() in STOPS)


def _kind(words: Sequence[str], stem: str) -> NameKind:
    """What the words alone tell: an organisation or place by its ending, an organisation by its capitals."""
    last = stem.lower().rstrip(".")
    if last in _ORGANISATION_ENDINGS or (len(words) == 1 and stem.isupper() and len(stem) > 1):
        return ORGANISATION
    if last in _PLACE_ENDINGS or words[0] in _PLACE_BEGINNINGS:
        return PLACE
    if "for" in words or ("of" in words and any(w.lower() in _ORGANISATION_ENDINGS for w in words[:-1])):
        return ORGANISATION
    return UNKNOWN


# The places of a name's first word and of the word after its last, and what is known of it.
_Cut = tuple[int, int, NameKind | None]


def _split(words: Sequence[str]) -> list[_Cut]:
    """Cuts a capitalised sequence at words that are no part of a name, at titles and at "and" between two names."""
    cuts: list[_Cut] = []
    begin = 0
    kind: NameKind | None = None
    for i, word in enumerate(words):
        lower = word.lower().rstrip(".")
        titled = i + 1 < len(words) and _is_title(lower) and not word.islower()
        if titled and (begin == i or lower in _STRICT_TITLES or kind):
            # The words between two titles belong to the office: "Chief Fire Officer Gwen Tarrant".
            if not kind:
                _close(cuts, words, begin, i, kind)
            begin, kind = i + 1, PERSON if lower in _STRICT_TITLES else (kind or UNKNOWN)
        elif begin == i and (lower in _NOT_NAMES or word.islower() or lower.endswith("-old")):
            begin = i + 1
        elif _ends_name(words, begin, i, kind):
            _close(cuts, words, begin, i, kind)
            begin, kind = i + 1, None
        elif lower.endswith(_POSSESSIVE):
            _close(cuts, words, begin, i + 1, kind)
            begin, kind = i + 1, None
    _close(cuts, words, begin, len(words), kind)
    return cuts


def _is_title(word: str) -> bool:
    """Whether a word in small letters is a title, or made with one: "great-gran", "mum-of-three", "ex-minister"."""
    return word in TITLES or ("-" in word and ("-of-" in word or word.rpartition("-")[2] in TITLES))


def _close(cuts: list[_Cut], words: Sequence[str], begin: int, end: int, kind: NameKind | None) -> None:
    """Adds the name words[begin:end], if it is one, without the small words and titles at its end."""
    while end > begin and (words[end - 1].islower() or (end - begin > 1 and words[end - 1].lower() in TITLES)):
        end -= 1
    if end > begin and not (end - begin == 1 and words[begin].lower().rstrip(".") in _NEVER_ALONE):
        cuts.append((begin, end, None if kind is UNKNOWN else kind))


def _ends_name(words: Sequence[str], begin: int, i: int, kind: NameKind | None) -> bool:
    """Whether the name words[begin:i] ends before the next word."""
    word = words[i]
    if word in ("and", "&", "the", "on", "upon", "for"):
        return not _joins(words, begin, i)
    if word.startswith("of"):
        return kind is not None
    return word.lower() in _BREAKS and not word.islower()


def _joins(words: Sequence[str], begin: int, i: int) -> bool:
    """Whether "and", "the", "on" or "for" stands inside one name: "Fire and Rescue Service", "Office for Safety"."""
    before = words[i - 1].lower() if i > begin else ""
    after = [word.lower() for word in words[i + 1 :]]
    if not after:
        return False
    if words[i] in ("and", "&"):
        return after[-1] in _ORGANISATION_ENDINGS and len(after) <= 3 and before not in _ORGANISATION_ENDINGS
    return words[i] in ("for", "the") and (before in _ORGANISATION_ENDINGS or before == "of")
