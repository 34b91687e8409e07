"""What stands beside two figures: others that both sentences give; whether each is the only one of its sort."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from math import log

from claimcheck.linking.background import Background, Part
from claimcheck.linking.features import Features
from claimcheck.linking.measures import COUNTED
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex

_NOTHING: frozenset[str] = frozenset()
_TELLING = 2
_TWO = 2
_SEVERAL_LISTED = 4
# Figures so many times each other are of two scales.
_SCALE = 5
_ANYBODY = "person"
# "Is our eighth signing of the summer", "the seventh player to join": a place in a list, which somebody keeps.
_IN_A_LIST = lazy_regex(r"(?: [\w-]+){1,3} (?:to [a-z]|of (?:the|this|his|her|its|their)\b)")


def company(a: Features, b: Features, story: Background, staged: bool) -> Iterator[Part]:
    """Whether the sentences give the same figures besides these two, and whether each is the only one of its sort.

    staged: whether they are of two stages of one process.
    """
    if a.claim.article == b.claim.article:
        return
    # A process is told with all its figures, at whatever stage it is.
    beside = frozenset() if staged else story.beside[a.claim.id] & story.beside[b.claim.id]
    if beside and (whole := story.whole.get(a.claim.id)):
        beside -= {story.said[whole.claim.id]}
    if beside:
        yield "same beside", f"the same figures beside them: {len(beside)}", float(min(_TELLING, len(beside)))
    if a.minutes is not None and all(story.moments.get(f.claim.article) == {f.minutes} for f in (a, b)):
        yield "sole moment", "the only time of day in each article", 1.0
    if a.measure.value and (
        a.measure.value == story.moved.get(b.claim.id) or b.measure.value == story.moved.get(a.claim.id)
    ):
        yield "moved from", "one article tells that it moved from the other's figure", 1.0
    if story.sole_sums.get(a.claim.id, _NOTHING) & story.sole_sums.get(b.claim.id, _NOTHING):
        yield "sole sum", "the only sum of which each article says that", 1.0
    sort = a.sort
    # Of the dead an article gives many figures as well, and they are of one toll.
    if a.claim.head in story.split and sort == b.sort and not a.classes & b.classes & story.words.tolls:
        many = max(story.listed[f.claim.article].get(sort, 0) for f in (a, b))
        if many > _SEVERAL_LISTED:
            yield "one of many", f"one of {many} figures of {a.claim.head} in one article", log(many / _SEVERAL_LISTED)
    if (
        a.measure.value
        and sort == b.sort
        and sort in story.sole[a.claim.article]
        and sort in story.sole[b.claim.article]
    ):
        key = "sole" if a.measure.family in COUNTED else "sole amount"
        yield key, "the only figure of its sort in each article", 1.0
        one_list = a.measure.family == "count" or _of_a_list(a, b, story.words)
        if a.claim.head and story.told[sort] == _TWO and one_list and not of_people(a, b):
            yield "sole in story", f"the story counts no other {a.claim.head}", 1.0
    elif _only_of_its_scale(a, b, story):
        yield "sole length", "the only figure of its scale in each article", 1.0


def _only_of_its_scale(a: Features, b: Features, story: Background) -> bool:
    """Whether each article gives no other length of time, or measure of that dimension, that is nearly as short or
    long: minutes where it also gives years."""
    x, y = a.measure.value, b.measure.value
    if not x or not y or a.measure.unit != b.measure.unit:
        return False
    if a.claim.unit == b.claim.unit == "year" and not a.near & b.near:
        return False
    low, high = sorted((x.size, y.size))
    given = (story.sizes.get((f.claim.article, f.measure.family, f.measure.unit), ()) for f in (a, b))
    # Sorted, so that a table of a thousand lengths is not gone through for every pair of them.
    return all(bisect_left(sizes, high * _SCALE) - bisect_right(sizes, low / _SCALE) == 1 for sizes in given)


def of_people(a: Features, b: Features) -> bool:
    """Whether of people, and no sort of them, two things are said: "employs 130 people", "100 people were led out"."""
    return a.concepts == b.concepts == (_ANYBODY,) and bool(a.classes and b.classes) and not a.classes & b.classes


def _of_a_list(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether both ordinals tell a place in a list, and not how far a toll has come: "the fifth body to be found"."""
    return not (a.classes | b.classes) & words.tolls and all(_IN_A_LIST.match(f.claim.after) for f in (a, b))
