"""Figures that differ by a figure of the text: a part beside one, a miscount put right, "eight minutes longer than"."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence

from claimcheck.checks.context import Context, classes, once_a_story
from claimcheck.checks.figures.reconciled import NEAR_BY, exact_gap, exactly, noun_of
from claimcheck.checks.passages import COUNTS, articles
from claimcheck.claims.claim import Claim
from claimcheck.linking.parts import DIFFERENCE
from claimcheck.patterns import lazy_regex

# A difference smaller than this is found in any text, one below the second (of one noun: the third) in any paragraph;
# what explains one stands this near, in code points.
_TELLING = 3
_STRIKING = 20
_STRIKING_OF_ONE_NOUN = 10
# A difference is told in round figures: 41 minutes are "eight minutes longer" than 32 minutes and 40 seconds.
_ROUNDING = 0.05
_FROM = lazy_regex(r" (?:[a-z]+ )?(?:above|below|over|under|short of)\b")
# "Five had been counted late", "14 were counted twice".
_MISCOUNTED = lazy_regex(
    r"(?i)\b(?:counted|reported|found|added|included|listed) (?:\w+ )?(?:late|later|twice|since|by mistake|in error)\b"
    r"|\b(?:wrongly|mistakenly|double|doubly|not) (?:been )?(?:counted|reported|listed|included)\b"
)
# "Which first put the magnitude at 6.9", "downgraded from 6.9": the figure as it was told before.
_FIGURE = lazy_regex(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w]|[.,]\d)")
_TOLD_BEFORE = lazy_regex(
    r"(?i)\b(?:first|initially|originally|earlier|previously|preliminary|provisionally)\b[^.;:]{0,80}$"
    r"|\b(?:revis|downgrad|upgrad|amend|correct)(?:es?|ed|ing)\b[^.;:]{0,60}\bfrom (?:\w+ ){0,3}$"
)
# "Three more than we reported at the weekend", "two more than were known about before".
_THAN_BEFORE = lazy_regex(
    r" (?:[a-z]+ )?(?:more|fewer|higher|lower) than (?:(?:we|police|officials|the \w+|was|were|is|are|had|has|have|been"
    r"|it|they|first|previously|earlier|initially|originally|at first) )*"
    r"(?:reported|thought|said|told|announced|known|given|feared|believed|stated|estimated|counted|previously|earlier)\b"
)
# "The 412 given out by the company leaves out 68 agency staff": the text sets the two counts against each other.
_LEAVES_OUT = lazy_regex(
    r"(?i)\b(?:leaves?|leaving|left) (?:\w+ ){0,4}?out\b"
    r"|\b(?:omit(?:s|ted)?|exclud(?:e[sd]?|ing)|ignores?|disregards?)\b"
    r"|(?:\bnot|n['’]t|\bwithout) (?:count|includ|taking into account)"
)


def explained(a: Claim, b: Claim, context: Context) -> Claim | None:
    """A figure near one of the two that is just their difference: 26 injured, 21 in hospital and five treated there."""
    gap = exact_gap(a, b)
    if gap is None or gap < _TELLING:
        return None
    for claim in (a, b):
        for other in _around(claim, exactly(context).get((claim.article, claim.kind, gap), ())):
            if (
                other.id not in (a.id, b.id)
                and _counts_some(other, (a, b), context)
                and _beside(other, claim, gap, context)
            ):
                return other
    return None


def _around(claim: Claim, figures: Sequence[Claim]) -> Sequence[Claim]:
    """Those of an article's figures, in text order, that stand in a claim's sentence or near it."""
    at, sentence = claim.span.start, claim.sentence_span
    first = bisect_left(figures, min(sentence.start, at - NEAR_BY), key=_start)
    return figures[first : bisect_right(figures, max(sentence.end, at + NEAR_BY), key=_start)]


def _start(claim: Claim) -> int:
    return claim.span.start


def _counts_some(other: Claim, pair: Sequence[Claim], context: Context) -> bool:
    """Whether a figure may be of some of what either of two counts, or is in their unit."""
    words, measures = context.words, context.measures
    concepts = {words.concept(c.head) for c in pair if c.head}
    alike = other.inherited or not other.head or not concepts.isdisjoint(words.chain(words.concept(other.head)))
    return alike and measures[other.id].unit == measures[pair[0].id].unit


def _beside(other: Claim, claim: Claim, gap: float, context: Context) -> bool:
    """Whether a figure that is the gap stands with the claim: in its sentence, or near it where so many are telling."""
    apart = _said_apart(other, claim, context)
    if other.sentence_span == claim.sentence_span and not apart:
        return True
    of_one_noun = other.head and not other.inherited and other.head == claim.head and not apart
    near = abs(other.span.start - claim.span.start) < NEAR_BY
    return near and gap >= (_STRIKING_OF_ONE_NOUN if of_one_noun else _STRIKING)


def tells_who_is_left_out(difference: Claim) -> bool:
    """Whether the sentence that gives the difference of two figures says that the smaller leaves somebody out."""
    return bool(_LEAVES_OUT.search(difference.sentence))


def put_right(a: Claim, b: Claim, context: Context) -> Claim | None:
    """The figure that tells, wherever the story gives one of the two, that they differ by what was counted wrongly."""
    miscounts = _miscounts(context) if a.kind in COUNTS else None
    gap = exact_gap(a, b) if miscounts else None
    if not miscounts or gap is None:
        return None
    found = (miscounts.get((context.figures[c.id], noun_of(c)), {}).get(gap) for c in (a, b))
    return next(filter(None, found), None)


@once_a_story
def _miscounts(context: Context) -> dict[tuple[int, str | None], dict[float, Claim]]:
    """By figure and noun the figures, each with its first claim, of sentences with it that tell of a miscount."""
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in context.story.claims:
        if claim.number is not None and _MISCOUNTED.search(claim.sentence):
            sentences.setdefault((claim.article, claim.sentence_span.start), []).append(claim)
    found: dict[tuple[int, str | None], dict[float, Claim]] = {}
    for told in context.story.claims if sentences else ():
        for claim in sentences.get((told.article, told.sentence_span.start), ()):
            if claim.number is not None and claim.kind is told.kind:
                numbers = found.setdefault((context.figures[told.id], noun_of(told)), {})
                numbers.setdefault(claim.number, claim)
    return found


def told_before(a: Claim, b: Claim, context: Context) -> Claim | None:
    """Where the story gives one of the two with the other as what had been told first: "having first said 6.9"."""
    before = _told_before(context)
    for claim, other in ((a, b), (b, a)) if before else ():
        if other.number is not None:
            told = before.get((context.figures[claim.id], noun_of(claim)), {}).get(other.number)
            if told is not None:
                return told
    return None


@once_a_story
def _told_before(context: Context) -> dict[tuple[int, str | None], dict[float, Claim]]:
    """By figure and noun the numbers that a sentence with it says were told before, each with the first such claim."""
    return {
        key: before
        for key, told in _told_of(context).items()
        if (before := {number: claim for claim in reversed(told) for number in _numbers_told_before(claim.sentence)})
    }


def _numbers_told_before(sentence: str) -> list[float]:
    figures = (m for m in _FIGURE.finditer(sentence) if _TOLD_BEFORE.search(sentence, 0, m.start()))
    return [float(m[0].replace(",", "")) for m in figures]


def compared(a: Claim, b: Claim, context: Context) -> bool:
    """Whether the article of one says by how much it differs from the other, which therefore is of something else:
    "41 minutes, eight minutes longer than the average for England".
    """
    return _gap_between(a, b, _differences(context), context) is not None


def more_than_before(a: Claim, b: Claim, context: Context) -> Claim | None:
    """The figure by which the article of one says that it differs from what was known before: "12 officers were hurt,
    three more than we reported"."""
    return _gap_between(a, b, _revisions(context), context)


_Gaps = Mapping[tuple[str, object], Sequence[Claim]]


def _gap_between(a: Claim, b: Claim, gaps: _Gaps, context: Context) -> Claim | None:
    pairs = ((a, b), (b, a)) if gaps else ()
    told = ((x, y, gap) for x, y in pairs for gap in gaps.get(_told(context, x), ()))
    return next((gap for x, y, gap in told if _differs_by(x, y, gap, context)), None)


def _differs_by(claim: Claim, other: Claim, difference: Claim, context: Context) -> bool:
    x, y, d = (context.measures[c.id] for c in (claim, other, difference))
    if not (x.unit == y.unit == d.unit) or not (x.value and y.value and d.value):
        return False
    if not (x.value.exact and y.value.exact and d.value.exact):
        return False
    return abs(abs(x.value.floor - y.value.floor) - d.value.floor) <= _ROUNDING * d.value.floor


def _told(context: Context, claim: Claim) -> tuple[str, object]:
    return claim.article, context.figures[claim.id]


def _is_difference(claim: Claim) -> bool:
    return bool(DIFFERENCE.match(claim.after) or _FROM.match(claim.after)) and not _is_revision(claim)


def _is_revision(claim: Claim) -> bool:
    return _THAN_BEFORE.match(claim.after) is not None


@once_a_story
def _differences(context: Context) -> _Gaps:
    """For each figure of each article, the figures of its sentences that are differences from something else."""
    return _gaps(context, _is_difference)


@once_a_story
def _revisions(context: Context) -> _Gaps:
    """For each figure of each article, the figures of its sentences that are differences from what was known before."""
    return _gaps(context, _is_revision)


def _gaps(context: Context, tells: Callable[[Claim], bool]) -> _Gaps:
    found: dict[tuple[str, object], list[Claim]] = {}
    for path, sentences in articles(context).items():
        for sentence in sentences:
            for gap in [c for c in sentence.claims if c.value and tells(c)]:
                for c in sentence.claims:
                    if c.id != gap.id and c.kind is gap.kind:
                        found.setdefault((path, context.figures[c.id]), []).append(gap)
    return found


@once_a_story
def _told_of(context: Context) -> dict[tuple[int, str | None], list[Claim]]:
    """Where each figure of each noun is told, in text order."""
    found: dict[tuple[int, str | None], list[Claim]] = {}
    for claim in context.story.claims:
        found.setdefault((context.figures[claim.id], noun_of(claim)), []).append(claim)
    return found


def _said_apart(first: Claim, second: Claim, context: Context) -> bool:
    """Whether other things are said of the two: ten killed are no part of the injured."""
    one, other = classes(first, context), classes(second, context)
    return bool(one and other) and not one & other


def excerpt(claim: Claim) -> str:
    """The beginning of what a claim's sentence says from the claim on, for a reason."""
    at = claim.span.start - claim.sentence_span.start
    return "… " + claim.sentence[at : at + 60].replace("\n", " ") + " …"
