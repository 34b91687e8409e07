"""What a number without a noun counts: the head of an earlier count ("… and nine were found to have failed").

The nearest earlier count wins among those that the verb allows: people are killed, arrested and charged, things are
not. Where an article has no earlier count, such a verb alone says that persons are meant.
"""

from collections.abc import Sequence
from math import log

import msgspec

from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Place
from claimcheck.claims.person_verbs import asks_for_persons
from claimcheck.quantities.quantity import COUNT, MEASURE, MONEY, ORDINAL, RATE, Kind
from claimcheck.text.tokens import CAPITAL
from claimcheck.text.words import PERSON_NOUNS, SPECIFIERS, word_set

# How far back in the article, in code points, a count still lends its noun.
_REACH = 900
# Of how many earlier counts the nearest and the equal ones are sought, so that a list of figures costs linear time.
_FEW = 40
_MANY = 400
# "Five men and two women".
_JOINED_WITHIN = 4
_LENDS_NOTHING = frozenset(
    {"time", "degree", "floor", "half", "place", "percent", "child", "grandchild", "over", "ball", "wicket"}
)


class Antecedent(msgspec.Struct, frozen=True, gc=False):
    """An earlier figure with a subject; ``mention`` is its index, -1 where only the verb gave it."""

    mention: int
    place: Place | None
    kind: Kind
    head: str
    modifiers: tuple[str, ...]
    text: str
    inherited: bool
    size: float | None = None

    @property
    def person(self) -> bool:
        return is_person_noun(self.head)


def is_person_noun(head: str) -> bool:
    """Whether a singular noun names persons, by list or by ending."""
    return head in PERSON_NOUNS or head.endswith(("man", "woman", "person", "ist", "ian", "eer"))


def find_antecedent(
    place: Place, mention: Mention, after: int, earlier: Sequence[Antecedent], *, part: bool
) -> Antecedent | None:
    """The earlier count that lends its noun to the mention at ``place``.

    after: token after the number and its "of them". part: the text says that it is part of an earlier count.
    """
    size = mention.size
    if mention.kind is COUNT and size is not None and _definite(place):
        # "the eight", however long ago eight were spoken of.
        same = [a for a in earlier[-_MANY:] if a.size == size and a.kind is COUNT]
        if same:
            return same[-1]
    if _of_an_amount(place) or _names_mark(place):
        return None
    if size and (left := _left_of(place, size, earlier)):
        return left
    persons = asks_for_persons(place, after)
    near = [a for a in earlier[-_FEW:] if a.place and place.start - a.place.start <= _REACH]
    near = [a for a in near if a.head not in _LENDS_NOTHING and (part or a.size != 1 or a.kind is ORDINAL)]
    near = [a for a in near if not (part and _is_at_least_one(a))]
    if persons:
        people = [a for a in near if a.person]
        if people:
            return _of_both(_best(place, people, mention, part=part), people)
        return Antecedent(-1, None, COUNT, "person", (), "", True)
    found = _best(place, near, mention, part=part)
    return _of_both(found, [a for a in near if a.person]) if part else found


def _left_of(place: Place, size: float, earlier: Sequence[Antecedent]) -> Antecedent | None:
    """ "Eleven rings …. Four of them were in a safe, with three watches. The other seven": what seven are left of."""
    if not place.token or place.passage.tokens[place.token - 1].lower not in ("other", "remaining"):
        return None
    counts = [a for a in earlier[-_FEW:] if a.kind is COUNT and a.size and a.place]
    for at in range(len(counts) - 1, 0, -1):
        part = counts[at]
        wholes = [a for a in counts[:at] if a.head == part.head and (a.size or 0) - (part.size or 0) == size]
        if wholes:
            return wholes[-1]
    return None


def _is_at_least_one(antecedent: Antecedent) -> bool:
    """ "Had at least one dose, and 79,000 of them": who is many is no single thing."""
    place = antecedent.place
    if place is None or antecedent.size is not None:
        return False
    quantity = place.passage.mentions[place.passage.tokens[place.token].mention].quantity
    return quantity is not None and quantity.value.low == 1


def _of_both(found: Antecedent | None, people: Sequence[Antecedent]) -> Antecedent | None:
    """Of "five men and two women" three who were arrested may be of either: people."""
    at = next((i for i, a in enumerate(people) if a is found), 0)
    other = people[at - 1] if at else None
    if found is None or other is None or found.place is None or other.place is None or found.head == other.head:
        return found
    tokens, end = found.place.passage.tokens, found.place.token
    joined = found.place.passage is other.place.passage and end > 0 and tokens[end - 1].lower == "and"
    if not joined or end - other.place.token > _JOINED_WITHIN or not (found.person and other.person):
        return found
    return Antecedent(-1, None, COUNT, "person", (), "people", True)


def _names_mark(place: Place) -> bool:
    """ "(Okafor 8)", "(Brandt pen 32)": a minute or a mark that a name has to itself."""
    tokens, i = place.passage.tokens, place.token
    opened = next((k for k in range(i - 1, max(-1, i - _NAMED_WITHIN), -1) if tokens[k].text == "("), None)
    return opened is not None and opened + 1 < i and bool(tokens[opened + 1].classes & CAPITAL)


# "(Van der Berg pen 32".
_NAMED_WITHIN = 6


def _of_an_amount(place: Place) -> bool:
    """ "2.4 million tonnes, down from 2.9 million": what an amount moved from is an amount."""
    tokens, i = place.passage.tokens, place.token
    if i < 2 or tokens[i - 1].lower != "from" or tokens[i - 2].lower not in ("up", "down"):
        return False
    before = tokens[i].mention - 1
    return before >= 0 and place.passage.mentions[before].kind in (MEASURE, MONEY)


def _best(place: Place, near: Sequence[Antecedent], mention: Mention, *, part: bool) -> Antecedent | None:
    """The nearest; a part needs a whole that is no smaller, an ordinal an earlier ordinal where there is one.

    "In 23 cases …. In 41 …": what a sentence opens with is counted as where the one before did.
    """
    if opening := _opens_with(place):
        alike = [
            a for a in near if a.place and _opens_with(a.place) == opening and a.place.start < place.passage.span.start
        ]
        if alike:
            return alike[-1]
    if mention.kind is ORDINAL:
        size = mention.size
        if size and near and near[-1].kind is COUNT and near[-1].size == size - 1:
            return near[-1]  # "Two men were dead. A third died."
        if _begins_list(place, size, near):
            return near[-1]
        ordinals = [a for a in near if a.kind is ORDINAL]
        near = ordinals or near
        return near[-1] if near else None
    if mention.kind is RATE:
        rates = [a for a in near if a.kind is RATE]
        near = rates or near
    else:
        if near and near[-1].kind is RATE and _takes_rate(place, near):
            return near[-1]
        near = [a for a in near if a.kind is not RATE]
    size = mention.size
    # After "the 32nd edition" no more than 32 may be editions; after "a third man" 38 may well be people.
    ordinals = [a for a in near if a.kind is ORDINAL and (a.person or a.size is None or size is None or a.size >= size)]
    counts = [a for a in near if a.kind is not ORDINAL] or ordinals
    if _definite(place):
        sized = [a for a in counts if a.size is not None and a.size > 0]
        if sized and size is not None and size > 0:
            return min(reversed(sized), key=lambda a: abs(log((a.size or 1) / size)))
    larger = [a for a in counts if part is False or a.size is None or size is None or a.size >= size]
    larger = [a for a in larger if not _too_small(place, a, size)]
    free = [] if part else [a for a in larger if not _within_phrase(a)]
    larger = free or larger
    return larger[-1] if larger else None


def _takes_rate(place: Place, near: Sequence[Antecedent]) -> bool:
    """ "Sees 1,100 lorries a day. One in 40 is searched", "30 births a year instead of 24": what so many of were told
    of just before, if the sentence of the rate counts nothing else or the figure is set against it."""
    rate = near[-1].place
    words, i = place.passage.words, place.token
    if rate is None or place.passage.span.start - rate.passage.span.end > _NEXT:
        return False
    if rate.passage is place.passage:
        return words[max(0, i - 2) : i] in (("instead", "of"), ("rather", "than"), ("compared", "with"))
    others = (a for a in reversed(near) if a.kind is not RATE)
    other = next(others, None)
    return other is None or other.place is None or other.place.passage is not rate.passage


def _begins_list(place: Place, size: float | None, near: Sequence[Antecedent]) -> bool:
    """ "It will hear 54 witnesses. The first, on Tuesday, is": of those counted in the sentence before."""
    last = near[-1] if near else None
    if last is None or last.kind is not COUNT or last.place is None or place.token != 1:
        return False
    follows = place.passage.span.start - last.place.passage.span.end <= _NEXT
    return follows and size is not None and (last.size or 0) > size


# Blanks between a sentence and the next.
_NEXT = 2


def _opens_with(place: Place) -> str | None:
    """The preposition that a sentence opens with where its count follows at once: "In 23 cases", "In the other 28"."""
    tokens, i = place.passage.tokens, place.token
    first, between = tokens[0].lower, tokens[1:i]
    if not 0 < i <= _OPENING or first not in _WHERE:
        return None
    return first if all(t.lower in SPECIFIERS or t.lower in _REST for t in between) else None


def _within_phrase(antecedent: Antecedent) -> bool:
    """ "at one site", "from 12 forces": where something is, rarely what the next number counts."""
    if antecedent.place is None or antecedent.place.token == 0:
        return False
    return antecedent.place.passage.tokens[antecedent.place.token - 1].lower in _WHERE


_OPENING = 3
_REST = word_set("remaining other further another about around some")
_WHERE = word_set("at in from to across on near within between outside inside")


def _definite(place: Place) -> bool:
    """ "all eight", "the nine", "these 17": the same number was said before."""
    tokens, i = place.passage.tokens, place.token
    return i > 0 and tokens[i - 1].lower in ("all", "the", "these", "those", "both")


def _too_small(place: Place, antecedent: Antecedent, size: float | None) -> bool:
    """Before a colon, a count smaller than the item after it is not split up there: "in three stages: 97 in March"."""
    if antecedent.place is None or antecedent.place.passage is not place.passage or antecedent.size is None:
        return False
    between = place.passage.tokens[antecedent.place.token : place.token]
    return size is not None and antecedent.size < size and any(t.text == ":" for t in between)
