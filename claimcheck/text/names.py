"""Names of people, organisations and places: capitalised sequences, and which short mention stands for which full name.

No gazetteer: the kind is guessed from titles, endings and marks around the name, and is UNKNOWN where nothing tells.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.articles.span import Span
from claimcheck.text.capitals import TITLES, NameKind, names_in
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import ADJECTIVES, PERSON_NOUNS


class Name(NamedTuple):
    """A mention of a name: its span (without title and possessive ending), its words as printed, its kind."""

    span: Span
    text: str
    kind: NameKind


_UPPER = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x250) if chr(c).isupper()) + "Α-ΩА-Я"
_WORD = rf"[{_UPPER}](?:\.(?:[{_UPPER}]\.)*|[\w&'’‐‑-]*)"
_PARTICLE = r"(?:of the|of|for|de la|de|da|dos|del|della|der|van der|van|von|bin|ibn|al|la|le|and|&|on|upon|the)"
_NAME = re.compile(rf"{_WORD}(?:[ \t\u00a0]+(?:{_PARTICLE}[ \t\u00a0]+)?{_WORD}){{0,9}}")

_ACRONYM = re.compile(r"\s?\(([A-Z][A-Z&]{1,7})\)")
_SENTENCE_BEGINS = frozenset(".!?:;\n\r\u2028\u2029“\"‘'(•*-–—|>`")


@dataclass(frozen=True, slots=True)
class Names:
    """Every name of an article in text order, and the fullest form of each person's name.

    full: last or first word of a longer name, or an acronym, → the longer names it may stand for, in text order, each
        with the offset where it first stands.
    starts, ends: offsets of ``found``, for looking them up.
    """

    found: tuple[Name, ...]
    full: Mapping[str, tuple[tuple[int, str], ...]]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def within(self, span: Span) -> tuple[Name, ...]:
        """The names that begin inside a span."""
        low = bisect_left(self.starts, span.start)
        return self.found[low : bisect_left(self.starts, span.end, low)]

    def before(self, offset: int) -> Name | None:
        """The last name that ends at or before an offset."""
        i = bisect_right(self.ends, offset) - 1
        return self.found[i] if i >= 0 else None

    def resolve(self, text: str, offset: int) -> str:
        """The fullest form known for a name as mentioned at an offset; of several, the one mentioned last before it."""
        candidates = self.full.get(text)
        if not candidates:
            return text
        return candidates[max(0, bisect_right(candidates, offset, key=_first) - 1)][1]


def _first(candidate: tuple[int, str]) -> int:
    return candidate[0]


def find_names(text: str, within: Iterable[Span]) -> Names:
    """The names in the given stretches of a text."""
    candidates = [
        name for span in within for m in _NAME.finditer(text, span.start, span.end) for name in _names_at(text, m)
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
    starts = tuple(name.span.start for name in found)
    return Names(found, _full_forms(text, found), starts, tuple(name.span.end for name in found))


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


def _names_at(text: str, m: re.Match[str]) -> list[tuple[Name, bool]]:
    """The names in one capitalised sequence, each with whether a sentence begins with it."""
    at = m.start()
    names = []
    for start, end, words, kind in names_in(m.group()):
        span = Span(at + start, at + end)
        if kind is NameKind.UNKNOWN:
            kind = _kind_beside(text, span)
        names.append((Name(span, words, kind), start == 0 and not words.isupper() and _begins_sentence(text, at)))
    return names


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" \t\u00a0")
    return not before or before[-1] in _SENTENCE_BEGINS


def _kind_beside(text: str, span: Span) -> NameKind:
    """What the text around a name tells: an age or "who" after it, a noun for a person or "in" before it."""
    if text[span.end : span.end + 1] in _TELLING and (
        _AGE_AFTER.match(text, span.end) or _WHO_AFTER.match(text, span.end)
    ):
        return NameKind.PERSON
    before = text[max(0, span.start - 20) : span.start]
    if _described(before):
        return NameKind.PERSON
    return NameKind.PLACE if before.endswith(_PLACING) else NameKind.UNKNOWN


_TELLING = frozenset({",", " ", "\u00a0"})
_PLACING = (" in ", " at ", " from ", " near ", "In ", "At ")


def _described(before: str) -> bool:
    """Whether a noun for a person stands right before: "solicitor Neil Hudgell"."""
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
