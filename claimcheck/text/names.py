"""Names of people, organisations and places: capitalised sequences, and which short mention stands for which full name.

No gazetteer: the kind is guessed from titles, endings and marks around the name, and is UNKNOWN where nothing tells.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from claimcheck.articles.span import Span
from claimcheck.text.phrases import is_verb_form
from claimcheck.text.words import ADJECTIVES, MONTHS, NUMBER_WORDS, PERSON_NOUNS, STOPS, WEEKDAYS, word_set


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    UNKNOWN = "unknown"


class Name(NamedTuple):
    """A mention of a name: its span (without title and possessive ending), its words as printed, its kind."""

    span: Span
    text: str
    kind: NameKind


_UPPER = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x250) if chr(c).isupper()) + "Α-ΩА-Я"
_WORD = rf"(?:(?:[{_UPPER}]\.){{1,4}}|(?:Mc|Mac|O['’]|d['’]|al-|el-)?[{_UPPER}][^\W_]*(?:[-‐‑'’&][^\W_]+)*)"
_PARTICLE = r"(?:of the|of|for|de la|de|da|dos|del|della|der|van der|van|von|bin|ibn|al|la|le|and|&|on|upon|the)"
_NAME = re.compile(rf"{_WORD}(?:[ \t\u00a0]+(?:{_PARTICLE}[ \t\u00a0]+)?{_WORD}){{0,9}}")
_POSSESSIVE = re.compile(r"['’]s\Z|['’]\Z")

TITLES = word_set(
    """mr mrs ms mx miss dr prof professor sir dame lord lady rev reverend fr father sister brother bishop archbishop
    cardinal pope imam rabbi president vice-president prime minister pm premier chancellor secretary senator
    congressman congresswoman governor mayor councillor cllr mp mep judge justice recorder magistrate sheriff
    detective inspector chief superintendent supt sgt sergeant constable pc dc ds di dci commander
    commissioner deputy assistant officer captain capt colonel col lieutenant lt general gen major maj admiral
    adm brigadier marshal king queen prince princess duke duchess earl baroness baron count countess coach
    manager striker midfielder defender goalkeeper chairman chairwoman chair director executive spokesman
    spokeswoman spokesperson solicitor lawyer barrister attorney prosecutor coroner neighbour neighbor mother
    mum dad grandmother grandfather son daughter husband wife partner uncle aunt friend resident owner farmer
    teacher headteacher nurse doctor surgeon student driver pilot conductor passenger leader campaigner
    activist author singer actor actress footballer player firefighter engineer retired former ex-chief widow
    widower victim suspect defendant witness gran grandad teenager analyst economist"""
)
_STRICT_TITLES = word_set(
    """mr mrs ms mx miss dr prof professor sir dame lord lady rev sgt pc dc ds di dci supt capt col lt gen maj cllr
    senator detective judge justice inspector constable sergeant superintendent commander captain coroner
    solicitor president"""
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
    (STOPS | MONTHS | WEEKDAYS | NUMBER_WORDS)
    | word_set(
        """i o q a ok yes no today yesterday however police officers people men women families read more also ends
    advertisement related published updated photo picture image credit copyright share listen watch live
    breaking exclusive video update editor by am pm gmt bst est edt pst utc ist christmas easter first second
    third fourth fifth sixth seventh eighth ninth tenth last next early late mid earlier later many most few
    several other another celsius fahrenheit
        following according both half dozens hundreds thousands around nearly over"""
    )
) - {"will", "may", "april", "june", "august", "jan", "us"}
_NEVER_ALONE = TITLES | MONTHS | WEEKDAYS
_BREAKS = (STOPS | WEEKDAYS | MONTHS | NUMBER_WORDS) - {
    "may",
    "will",
    "march",
    "june",
    "april",
    "august",
    "jan",
    "sat",
    "sun",
    "us",
}
_ACRONYM = re.compile(r"\s?\(([A-Z][A-Z&]{1,7})\)")
_SENTENCE_BEGINS = frozenset(".!?:;\n\r\u2028\u2029“\"‘'(•*-–—|>`")


@dataclass(frozen=True, slots=True)
class Names:
    """Every name of an article in text order, and the fullest form of each person's name.

    full: last or first word of a longer name, or an acronym, → the longer names it may stand for, in text order, each
        with the offset where it first stands.
    """

    found: tuple[Name, ...]
    full: Mapping[str, tuple[tuple[int, str], ...]]

    def within(self, span: Span) -> tuple[Name, ...]:
        """The names that begin inside a span."""
        low = bisect_left(self.found, span.start, key=_start)
        return self.found[low : bisect_left(self.found, span.end, key=_start)]

    def before(self, offset: int) -> Name | None:
        """The last name that ends at or before an offset."""
        i = bisect_right(self.found, offset, key=_end) - 1
        return self.found[i] if i >= 0 else None

    def resolve(self, text: str, offset: int) -> str:
        """The fullest form known for a name as mentioned at an offset; of several, the one mentioned last before it."""
        candidates = self.full.get(text)
        if not candidates:
            return text
        earlier = [full for at, full in candidates if at <= offset]
        return earlier[-1] if earlier else candidates[0][1]


def _start(name: Name) -> int:
    return name.span.start


def _end(name: Name) -> int:
    return name.span.end


def find_names(text: str, within: Iterable[Span]) -> Names:
    """The names in the given stretches of a text."""
    candidates = [
        name for span in within for m in _NAME.finditer(text, span.start, span.end) for name in _names_in(text, m)
    ]
    candidates = [(_without_epithet(name) if initial else name, initial) for name, initial in candidates]
    alone = {name.text for name, _ in candidates}
    persons = {name.text for name, _ in candidates if _is_person(name, alone)}
    surnames = {text.rpartition(" ")[2] for text in persons}
    known = {word for name, initial in candidates if not initial or " " in name.text for word in name.text.split()}
    found = tuple(
        name._replace(kind=NameKind.PERSON) if name.text in persons or name.text in surnames else name
        for name, initial in candidates
        if not initial or " " in name.text or name.text in known
    )
    return Names(found, _full_forms(text, found))


def _without_epithet(name: Name) -> Name:
    """A name that a sentence begins with, without a capitalised word before it: "Driver", "Smirking", "Dad-of-two"."""
    first, _, rest = name.text.partition(" ")
    lower = first.lower()
    if rest.count(" ") < (0 if lower in PERSON_NOUNS or "-of-" in lower else 1):
        return name
    if not (is_verb_form(lower) or lower in ADJECTIVES or lower in PERSON_NOUNS or "-of-" in lower):
        return name
    start = name.span.end - len(rest)
    return name._replace(span=Span(start, name.span.end), text=rest)


def _is_person(name: Name, alone: set[str]) -> bool:
    """By what stands beside one mention, or because the article uses the last word alone, as one does a surname."""
    if name.kind is NameKind.PERSON:
        return True
    words = name.text.split()
    if name.kind is NameKind.ORGANISATION or not 2 <= len(words) <= 4 or "of" in words:
        return False
    return words[-1] in alone and words[0] not in alone


def _names_in(text: str, m: re.Match[str]) -> list[tuple[Name, bool]]:
    """The names in one capitalised sequence, each with whether a sentence begins with it."""
    words = list(_WORDS.finditer(text, m.start(), m.end()))
    names = []
    for group, kind in _split(words):
        first, last = group[0], group[-1]
        stem = _POSSESSIVE.sub("", last.group())
        span = Span(first.start(), last.start() + len(stem))
        name = text[span.start : span.end]
        if _is_shouted(m.group(), name) or len(name) < 2 or _CONTRACTION.match(name):
            continue
        initial = first.start() == m.start() and _begins_sentence(text, m.start())
        names.append((Name(span, name, kind or _kind(text, span, [w.group() for w in group], stem)), initial))
    return names


_CONTRACTION = re.compile(r"(?:I|We|It|He|She|They|You|That|There|What|Who|Here|Let)['’]")
_WORDS = re.compile(r"[^\s]+")


def _is_shouted(sequence: str, name: str) -> bool:
    """A headline in capitals, not an acronym: several words in capitals, or a long one."""
    return name.isupper() and (" " in sequence.strip() or len(name) > _LONGEST_ACRONYM or name.lower() in STOPS)


_LONGEST_ACRONYM = 7


def _split(words: list[re.Match[str]]) -> list[tuple[list[re.Match[str]], NameKind | None]]:
    """Cuts a capitalised sequence at words that are no part of a name, at titles and at "and" between two names."""
    groups: list[tuple[list[re.Match[str]], NameKind | None]] = []
    group: list[re.Match[str]] = []
    kind: NameKind | None = None
    for i, word in enumerate(words):
        lower = word.group().lower().rstrip(".")
        more = i + 1 < len(words)
        if lower in TITLES and not word.group().islower() and more and (not group or lower in _STRICT_TITLES or kind):
            # The words between two titles belong to the office: "Chief Fire Officer Gwen Tarrant".
            _close(groups, [] if kind else group, kind)
            group, kind = [], NameKind.PERSON if lower in _STRICT_TITLES else (kind or NameKind.UNKNOWN)
        elif not group and (lower in _NOT_NAMES or word.group().islower()):
            continue
        elif _ends_name(words, i, group, kind):
            _close(groups, group, kind)
            group, kind = [], None
        else:
            group.append(word)
            if _POSSESSIVE.search(lower):
                _close(groups, group, kind)
                group, kind = [], None
    _close(groups, group, kind)
    return groups


def _close(
    groups: list[tuple[list[re.Match[str]], NameKind | None]], group: list[re.Match[str]], kind: NameKind | None
) -> None:
    while group and (group[-1].group().islower() or (len(group) > 1 and group[-1].group().lower() in TITLES)):
        group = group[:-1]
    if group and not (len(group) == 1 and group[0].group().lower().rstrip(".") in _NEVER_ALONE):
        groups.append((group, None if kind is NameKind.UNKNOWN else kind))


def _ends_name(words: list[re.Match[str]], i: int, group: list[re.Match[str]], kind: NameKind | None) -> bool:
    word = words[i].group()
    if word in ("and", "&", "the", "on", "upon", "for"):
        return not _joins(words, i, group)
    if word.startswith("of"):
        return kind is not None
    return word.lower() in _BREAKS and not word.islower()


def _joins(words: list[re.Match[str]], i: int, group: list[re.Match[str]]) -> bool:
    """Whether "and", "the", "on" or "for" stands inside one name: "Fire and Rescue Service", "Office for Safety"."""
    before = group[-1].group().lower() if group else ""
    after = [w.group().lower() for w in words[i + 1 :]]
    if not after:
        return False
    if words[i].group() in ("and", "&"):
        return after[-1] in _ORGANISATION_ENDINGS and len(after) <= 3 and before not in _ORGANISATION_ENDINGS
    return words[i].group() in ("for", "the") and (before in _ORGANISATION_ENDINGS or before == "of")


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" \t\u00a0")
    return not before or before[-1] in _SENTENCE_BEGINS


def _kind(text: str, span: Span, words: list[str], stem: str) -> NameKind:
    last = stem.lower().rstrip(".")
    if last in _ORGANISATION_ENDINGS or (len(words) == 1 and stem.isupper() and len(stem) > 1):
        return NameKind.ORGANISATION
    if last in _PLACE_ENDINGS or words[0] in ("River", "Mount", "Lake", "Fort", "Cape", "Port"):
        return NameKind.PLACE
    if "for" in words or ("of" in words and any(w.lower() in _ORGANISATION_ENDINGS for w in words[:-1])):
        return NameKind.ORGANISATION
    if _AGE_AFTER.match(text, span.end) or _WHO_AFTER.match(text, span.end) or _described(text, span.start):
        return NameKind.PERSON
    if text[max(0, span.start - 4) : span.start].lower().endswith((" in ", " at ", "rom ", "ear ")):
        return NameKind.PLACE
    return NameKind.UNKNOWN


def _described(text: str, start: int) -> bool:
    """Whether a noun for a person stands right before: "solicitor Neil Hudgell"."""
    before = text[max(0, start - 20) : start]
    word = before.rstrip(" ,\u00a0").rpartition(" ")[2]
    return word in PERSON_NOUNS or (word in TITLES and len(before) > len(word) + 1)


_AGE_AFTER = re.compile(r",\s(?:now |aged |then )?\d{1,3}(?:,|\.|\s|\)|;)|\s\(\d{1,3}\)")
_WHO_AFTER = re.compile(r",?\swho\b")


def _full_forms(text: str, found: tuple[Name, ...]) -> dict[str, tuple[tuple[int, str], ...]]:
    full: dict[str, dict[str, int]] = {}
    for name in found:
        words = name.text.split()
        if len(words) < 2:
            continue
        if name.kind is NameKind.PERSON:
            for short in {words[0], words[-1]}:
                full.setdefault(short, {}).setdefault(name.text, name.span.start)
        acronym = _ACRONYM.match(text, name.span.end)
        if acronym:
            full.setdefault(acronym[1], {}).setdefault(name.text, name.span.start)
    return {short: tuple((at, name) for name, at in names.items()) for short, names in full.items()}
