"""Finds the pairs of articles of a corpus that are alike, and groups articles into stories by them.

Names and words weigh the same whatever else the corpus holds, so that an unrelated article changes no story. Candidates
come from an index of names and of the words that open an article; articles that share neither are never compared.
Words are numbers here, and pairs stand in arrays: a corpus of a hundred thousand articles has millions of them.
"""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from claimcheck.linking.clusters import PLACES, Pairs, linked, pairs_of
from claimcheck.linking.profiles import ENOUGH_SHARED, SAME_STORY, Profile, likeness, times

# What is in more articles than this (a prime minister's name, a league's) is no evidence and costs too much to follow.
COMMONPLACE = 400
# Larger stories are told in parts, those that are most alike together: pairs of claims grow with the square of a story.
LARGEST = 120
# The words that a corpus begins with are most of every article's; as bits of one number they are compared at once.
_BITS = 4096


class Numbered(NamedTuple):
    """A profile whose names and words are numbers.

    words: how many. usual: those with numbers below ``_BITS``, each a bit. rare: the others. times: names of the week
    and the day of publication.
    """

    names: "array[int]"
    words: int
    usual: int
    rare: "array[int]"
    lead: "array[int]"
    times: tuple[str, ...]


def numbered(profile: Profile, numbers: dict[str, int]) -> Numbered:
    """A profile in numbers. numbers: what stands for which word, in which new words get the next ones."""

    def of(words: Iterable[str]) -> "array[int]":
        return array(PLACES, [numbers.setdefault(word, len(numbers)) for word in words])

    words = of(profile.words)
    usual = sum(1 << number for number in words if number < _BITS)
    rare = array(PLACES, [number for number in words if number >= _BITS])
    return Numbered(of(profile.names), len(words), usual, rare, of(profile.lead), tuple(times(profile.day)))


def alike(profiles: Iterable[Profile]) -> Pairs:
    """Pairs of articles with enough in common, with their similarity; see ``profiles.similarity``."""
    numbers: dict[str, int] = {}
    return alike_in_numbers([numbered(profile, numbers) for profile in profiles])


def alike_in_numbers(profiles: Sequence[Numbered], tell: Callable[[int], None] = lambda done: None) -> Pairs:
    """``alike`` for profiles that were numbered alike. tell: is told how many articles have been looked at."""
    return pairs_of(_scored(profiles, tell))


def gathered(count: int, pairs: Pairs) -> list[tuple[int, ...]]:
    """Partition of so many articles, in order of path, into stories."""
    return sorted(chain.from_iterable(by_component(count, pairs)))


def by_component(count: int, pairs: Pairs) -> Iterator[Sequence[tuple[int, ...]]]:
    """The stories of ``gathered``, those together whose articles hang together by pairs, one over another."""
    alone = bytearray(b"\1") * count
    for places, inside in _components(count, pairs):
        for place in places:
            alone[place] = 0
        parts = linked(len(places), inside, SAME_STORY, nearest=1 / 3, most=LARGEST)
        yield [tuple(places[n] for n in members) for members in parts]
    yield from ([(place,)] for place in range(count) if alone[place])


def left_apart(partition: Iterable[Sequence[int]], pairs: Iterable[tuple[int, int, float]]) -> int:
    """How many pairs of articles are alike but stand in two stories that are too large to be one."""
    home = {i: members for members in partition for i in members}
    return sum(home[i] is not home[j] and len(home[i]) + len(home[j]) > LARGEST for i, j, _ in pairs)


def commonplace(profiles: Iterable[Profile | Numbered]) -> int:
    """How many names are in so many articles that they are not followed."""
    held = Counter[str | int](name for p in profiles for name in p.names)
    return sum(count > COMMONPLACE for count in held.values())


def _scored(profiles: Sequence[Numbered], tell: Callable[[int], None]) -> Iterator[tuple[int, int, float]]:
    for i, later in enumerate(_candidates(profiles)):
        tell(i)
        if not later:
            continue
        one = profiles[i]
        rare, names = set(one.rare), set(one.names)
        for j in later:
            other = profiles[j]
            words = (one.usual & other.usual).bit_count() + len(rare.intersection(other.rare))
            score = likeness(one.words, other.words, words, len(names.intersection(other.names)))
            if score is not None:
                yield i, j, score


def _candidates(profiles: Sequence[Numbered]) -> Iterator[list[int]]:
    """Article by article the later ones that it shares enough with, in order."""
    by_name = _holders(profiles, lambda p: p.names)
    # Who shares a name in one week shares the name: times are for names that are not followed by themselves.
    held = Counter(name for p in profiles for name in p.names)
    often = {name for name, count in held.items() if count > COMMONPLACE}
    by_time = _holders(profiles, lambda p: [(time, n) for n in p.names if n in often for time in p.times])
    by_word = _holders(profiles, lambda p: p.lead)
    for i, p in enumerate(profiles):
        timely = [(time, n) for n in p.names if n in often for time in p.times]
        enough = set(chain(_after(i, by_name, p.names), _after(i, by_time, timely)))
        shared = Counter(_after(i, by_word, p.lead))
        enough.update(j for j, count in shared.items() if count >= ENOUGH_SHARED)
        yield sorted(enough)


def _holders(
    profiles: Sequence[Numbered], keys: Callable[[Numbered], Iterable[Hashable]]
) -> dict[Hashable, "array[int]"]:
    """The articles that share a key, by the key, where they are not too many."""
    counts = Counter(key for p in profiles for key in keys(p))
    holders: dict[Hashable, array[int]] = {
        key: array(PLACES) for key, count in counts.items() if 1 < count <= COMMONPLACE
    }
    for place, p in enumerate(profiles):
        for key in keys(p):
            if key in holders:
                holders[key].append(place)
    return holders


def _after(place: int, holders: Mapping[Hashable, "array[int]"], keys: Iterable[Hashable]) -> Iterator[int]:
    """Articles after a place that hold one of the keys, once for each."""
    held = (holders[key] for key in keys if key in holders)
    return chain.from_iterable(places[bisect_right(places, place) :] for places in held)


def _components(count: int, pairs: Pairs) -> Iterator[tuple["array[int]", Pairs]]:
    """Articles that hang together by pairs: their places in order, and the pairs among them by index in these."""
    root = array(PLACES, range(count))

    def top(place: int) -> int:
        while root[place] != place:
            root[place] = place = root[root[place]]
        return place

    for i, j, _ in pairs:
        a, b = top(i), top(j)
        root[max(a, b)] = min(a, b)
    held: defaultdict[int, array[int]] = defaultdict(lambda: array(PLACES))
    for number, i in enumerate(pairs.first):
        held[top(i)].append(number)
    members: dict[int, array[int]] = {place: array(PLACES) for place in held}
    for place in range(count):
        if (home := top(place)) in members:
            members[home].append(place)
    index = array(PLACES, bytes(array(PLACES).itemsize * count))
    for home, places in members.items():
        for n, place in enumerate(places):
            index[place] = n
        inside = held.pop(home)
        yield places, pairs_of((index[pairs.first[n]], index[pairs.second[n]], pairs.score[n]) for n in inside)
