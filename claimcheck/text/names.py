"""Names of people, organisations and places: capitalised sequences, and which short mention stands for which full name.

No gazetteer: the kind is guessed from titles, endings and marks around the name, and is UNKNOWN where nothing tells.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set

import msgspec

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.text.capitals import ORGANISATION, PERSON, PLACE, TITLES, UNKNOWN, NameKind, names_in
from claimcheck.text.words import ADJECTIVES, PERSON_NOUNS


class Name(msgspec.Struct, frozen=True, gc=False):
    """A mention of a name: where it stands (without title and possessive ending), its words as printed, its kind.

    full: the fullest form that the article knows for it.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    full: str


_UPPER = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x250) if chr(c).isupper()) + "Α-ΩА-Я"
_WORD = rf"[{_UPPER}](?:\.(?:[{_UPPER}]\.)*|[\w&'’‐‑-]*)"
_PARTICLE = r"(?:of the|of|for|de la|de|da|dos|del|della|der|van der|van|von|bin|ibn|al|la|le|and|&|on|upon|the)"
# A part of an article that is more than one line long is wrapped prose, where a name may go over the end of a line.
_BLANK = r"(?:[ \t\u00a0]+|[ \t]?\r?\n)"
# A letter right after a figure is its unit: "at 41C. Graham Lee".
_NAME = lazy_regex(rf"(?<![\d°]){_WORD}(?:{_BLANK}(?:{_PARTICLE}{_BLANK})?{_WORD}){{0,9}}")

_ACRONYM = lazy_regex(r"\s?\(([A-Z][A-Z&]{1,7})\)")
_SENTENCE_BEGINS = frozenset(".!?:;\n\r\u2028\u2029“\"‘'(•*-–—|>`")


class Names(msgspec.Struct, frozen=True, gc=False):
    """Every name of an article in text order; starts, ends, fullest: columns of them, for looking them up."""

    found: tuple[Name, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    fullest: tuple[str, ...]

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that begin from offset ``start`` on and before ``end``."""
        low = bisect_left(self.starts, start)
        return self.found[low : bisect_left(self.starts, end, low)]

    def entities(self, start: int, end: int) -> tuple[str, ...]:
        """The names that begin from offset ``start`` on and before ``end``, in their fullest form, each once."""
        low = bisect_left(self.starts, start)
        found = self.fullest[low : bisect_left(self.starts, end, low)]
        return tuple(dict.fromkeys(found)) if len(found) > 1 else found

    def before(self, offset: int) -> Name | None:
        """The last name that ends at or before an offset."""
        i = bisect_right(self.ends, offset) - 1
        return self.found[i] if i >= 0 else None

    def back_from(self, offset: int, most: int) -> tuple[Name, ...]:
        """The names that end at or before an offset, the last first, at most so many."""
        end = bisect_right(self.ends, offset)
        return self.found[max(0, end - most) : end][::-1]


class _Candidate(msgspec.Struct, frozen=True, gc=False):
    """What may be a name; initial: a sentence begins with it, so that its capital says nothing."""

    start: int
    end: int
    text: str
    kind: NameKind
    initial: bool


# Last or first word of a longer name, or an acronym, → the longer names it may stand for, in text order, each with the
# offset where it first stands.
_FullForms = Mapping[str, Sequence[tuple[int, str]]]


def find_names(text: str, within: Iterable[Span]) -> Names:
    """The names in the given stretches of a text."""
    candidates = [candidate for stretch in within for candidate in _candidates(text, stretch)]
    persons = _persons(candidates)
    candidates = [_without_adjective(c, persons) if c.initial else c for c in candidates]
    sure = {c.text for c in candidates if not c.initial or " " in c.text}
    known = sure.union(*[name.split() for name in sure if " " in name])
    kept = [c for c in candidates if not c.initial or " " in c.text or c.text in known or _has_age(text, c)]
    full = _full_forms(text, kept, persons)
    fullest = [_fullest(full[c.text], c.start) if c.text in full else c.text for c in kept]
    found = [
        Name(c.start, c.end, c.text, PERSON if c.text in persons else c.kind, name)
        for c, name in zip(kept, fullest, strict=True)
    ]
    return Names(tuple(found), tuple([c.start for c in kept]), tuple([c.end for c in kept]), tuple(fullest))


def _has_age(text: str, candidate: _Candidate) -> bool:
    """ "Oates, 61, was shot": no other word begins a sentence so."""
    return bool(candidate.text) and _AGED.match(text, candidate.end) is not None


def _fullest(forms: Sequence[tuple[int, str]], offset: int) -> str:
    """Of several longer names, the one mentioned last before an offset, else the first."""
    return forms[max(0, bisect_right(forms, offset, key=_first) - 1)][1]


def _first(form: tuple[int, str]) -> int:
    return form[0]


def _without_adjective(candidate: _Candidate, persons: Set[str]) -> _Candidate:
    """ "Brave Lee" at the beginning of a sentence is Lee, where the article knows a person of that name."""
    adjective, _, surname = candidate.text.partition(" ")
    if surname not in persons or adjective.lower() not in ADJECTIVES:
        return candidate
    if not any(person.endswith(f" {surname}") and person != candidate.text for person in persons):
        return candidate
    return msgspec.structs.replace(candidate, start=candidate.end - len(surname), text=surname)


def _persons(candidates: Sequence[_Candidate]) -> set[str]:
    """The names of persons, in full and by last word.

    A person is known by what stands beside one mention, or because the article uses the last word alone, as one does a
    surname.
    """
    persons = {c.text for c in candidates if c.kind is PERSON}
    alone = {c.text for c in candidates}
    for name in {c.text for c in candidates if c.kind is not ORGANISATION and " " in c.text} - persons:
        words = name.split()
        if len(words) <= 4 and "of" not in words and words[-1] in alone and words[0] not in alone:
            persons.add(name)
    return persons | {person.rpartition(" ")[2] for person in persons}


def _candidates(text: str, stretch: Span) -> list[_Candidate]:
    """The names in the capitalised sequences of a stretch."""
    candidates = []
    for m in _NAME.finditer(text, *stretch):
        pieces = names_in(m[0])
        if not pieces:  # "The", "On": half of them
            continue
        at = m.start()
        for start, end, words, kind, lead, epithet, bare in pieces:
            initial = lead and _begins_sentence(text, at)
            start, end = start + at, end + at
            if kind is UNKNOWN:
                kind = _kind_beside(text, start, end)
            if initial:
                start, words = start + epithet, bare
            candidates.append(_Candidate(start, end, words, kind, initial))
    return candidates


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" \t\u00a0")
    return not before or before[-1] in _SENTENCE_BEGINS


def _kind_beside(text: str, start: int, end: int) -> NameKind:
    """What the text around a name tells: an age or "who" after it, a noun for a person or "in" before it."""
    after = text[end : end + 3]
    telling = after[2:] in _AFTER_COMMA if after[:1] == "," else after[1:2] in _AFTER_BLANK
    before = text[max(0, start - 20) : start]
    if telling and (found := _PERSON_AFTER.match(text, end)):
        # "Ann Lee from Redvale, who": it is not the place that did.
        return PLACE if found[0].endswith("who") and before.endswith(_PLACING) else PERSON
    if _described(before):
        return PERSON
    return PLACE if before.endswith(_PLACING) else UNKNOWN


_AFTER_COMMA = frozenset("0123456789natw")
_AFTER_BLANK = frozenset("(w")
_PLACING = (" in ", " at ", " from ", " near ", "In ", "At ")


def _described(before: str) -> bool:
    """Whether a noun for a person stands right before: "solicitor Neil Hudgell"."""
    word = before.rstrip(" ,\u00a0").rpartition(" ")[2]
    return word in PERSON_NOUNS or (word in TITLES and len(before) > len(word) + 1)


_AGED = lazy_regex(r",\s\d\d,\s")
# An age or "who".
_PERSON_AFTER = lazy_regex(r",\s(?:now |aged |then )?\d{1,3}(?:,|\.|\s|\)|;)|\s\(\d{1,3}\)|,?\swho\b")


def _full_forms(text: str, names: Iterable[_Candidate], persons: set[str]) -> _FullForms:
    full: dict[str, dict[str, int]] = {}
    for name in names:
        if " " not in name.text:
            continue
        words = name.text.split()
        if name.kind is PERSON or name.text in persons:
            for short in {words[0], words[-1]}:
                full.setdefault(short, {}).setdefault(name.text, name.start)
        acronym = "(" in text[name.end : name.end + 2] and _ACRONYM.match(text, name.end)
        if acronym:
            full.setdefault(acronym[1], {}).setdefault(name.text, name.start)
    return {short: [(at, name) for name, at in names.items()] for short, names in full.items()}
