"""What in the text itself reconciles two figures: parts beside them, a group that one leaves out, both side by side."""

from collections.abc import Mapping, Set

from claimcheck.checks.arithmetic.partitions import additions
from claimcheck.checks.context import Context, classes, once_a_story
from claimcheck.checks.passages import COUNTS, articles
from claimcheck.claims.claim import Claim
from claimcheck.linking.parts import PART_OF
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

# "Not counting the gunman": one or two people.
_EXCLUDES = lazy_regex(
    r"\b(?:not (?:counting|including)|excluding|without counting|apart from|in addition to) (?:\w+ ){1,3}"
)
_LEFT_OUT = 2
# "£5.4m, fees included", "£40,000 and a bonus for the record": what comes on top of an amount.
_EXTRA = (
    r"(?:fees?|premium|commission|bonus(?:es)?|add-ons|tax(?:es)?|VAT|duty|interest|expenses|extras|tips|surcharges?)\b"
)
_WITH_EXTRA = lazy_regex(
    rf"(?i)\b(?:including|includes|included|with|counting) (?:[\w’'-]+ ){{0,3}}?{_EXTRA}|\b{_EXTRA} included\b"
)
_WITHOUT_EXTRA = lazy_regex(
    r"(?i)\b(?:plus|before|without|excluding|excludes|not including|not counting|on top of|and an?)"
    rf" (?:[\w’'-]+ ){{0,3}}?{_EXTRA}"
)
# Sentences that explain each other begin this near, in code points.
NEAR_BY = 260
_NOBODY: frozenset[str] = frozenset()


def adds_up_to(part: Claim, total: Claim, context: Context) -> bool:
    """Whether a figure stands beside others of its group that make the total with it: five and three are the eight."""
    return total.value in _sums(context).get(part.id, ())


@once_a_story
def _sums(context: Context) -> dict[str, list[Interval]]:
    """For each figure that is one of several of which a clause says the same, by id: what they come to together."""
    sums: dict[str, list[Interval]] = {}
    for parts, total in additions(context):
        for part in parts if len({p.clause for p in parts}) == 1 else ():
            sums.setdefault(part.id, []).append(total)
    return sums


def told_together(a: Claim, b: Claim, context: Context) -> bool:
    """Whether a sentence of either article gives both figures: "nine of the 14", "up from 11 to 14"."""
    return any(_one_sentence_each(a, b, context))


def each_tells_both(a: Claim, b: Claim, context: Context) -> bool:
    """Whether each article has a sentence with both figures: "from 1961 until his death in 1998"."""
    return all(_one_sentence_each(a, b, context))


def _one_sentence_each(a: Claim, b: Claim, context: Context) -> list[bool]:
    """For each of the articles, whether one of its sentences gives both figures."""
    first, second = _said_in(context, a), _said_in(context, b)
    return [
        not first.get(path, _NOWHERE).isdisjoint(second.get(path, _NOWHERE)) for path in sorted({a.article, b.article})
    ]


def told_everywhere(a: Claim, b: Claim, context: Context) -> bool:
    """Whether each of the articles gives both figures, so that no reader takes one for the other."""
    wanted = {(context.figures[c.id], c.head) for c in (a, b)}
    return all(wanted <= _given(context)[path] for path in {a.article, b.article})


def told_in_turn(a: Claim, b: Claim, context: Context) -> bool:
    """Whether either article gives both figures of one noun in neighbouring sentences: "four of whom were sacked.
    Three kept their jobs"."""
    first, second = _said_in(context, a), _said_in(context, b)
    return any(
        abs(x - y) < NEAR_BY
        for path in {a.article, b.article}
        for x in first.get(path, _NOWHERE)
        for y in second.get(path, _NOWHERE)
    )


_NOWHERE: frozenset[int] = frozenset()


def _said_in(context: Context, claim: Claim) -> Mapping[str, Set[int]]:
    """In which sentences of each article the claim's figure is given of its noun; sentences by where they begin."""
    return _sentences_with(context).get((context.figures[claim.id], noun_of(claim)), {})


def noun_of(claim: Claim) -> str | None:
    """Of what a count is; a share or a sum may stand once with a noun and once without."""
    return claim.head if claim.kind in COUNTS else None


@once_a_story
def _sentences_with(context: Context) -> dict[tuple[int, str | None], dict[str, set[int]]]:
    found: dict[tuple[int, str | None], dict[str, set[int]]] = {}
    for path, sentences in articles(context).items():
        for sentence in sentences:
            for c in sentence.claims:
                places = found.setdefault((context.figures[c.id], noun_of(c)), {})
                places.setdefault(path, set()).add(sentence.span.start)
    return found


@once_a_story
def _given(context: Context) -> dict[str, frozenset[tuple[int, str | None]]]:
    """What each article gives as figures, each with its noun."""
    return {
        path: frozenset((context.figures[c.id], c.head) for c in claims if c.value)
        for path, claims in context.by_article.items()
    }


def stated_exclusion(a: Claim, b: Claim) -> str | None:
    """The words by which the smaller of two counts leaves somebody out: "five …, not counting the gunman"."""
    if a.kind not in COUNTS or a.value is None or b.value is None:
        return None
    smaller, larger = by_size(a, b)
    words = _EXCLUDES.search(smaller.sentence, smaller.span.end - smaller.sentence_span.start)
    if words is None or _EXCLUDES.search(larger.sentence) or abs(a.value.floor - b.value.floor) > _LEFT_OUT:
        return None
    return " ".join(words.group().split())


def stated_extra(a: Claim, b: Claim) -> str | None:
    """The words by which the larger of two sums takes in what comes on top, or the smaller leaves it out: "£5.4m, fees
    included", "£4.8m"."""
    if not a.kind is b.kind is Kind.MONEY:
        return None
    smaller, larger = by_size(a, b)
    if _WITH_EXTRA.search(smaller.sentence) or _WITHOUT_EXTRA.search(larger.sentence):
        return None
    words = _WITH_EXTRA.search(larger.sentence) or _WITHOUT_EXTRA.search(smaller.sentence)
    return " ".join(words.group().split()) if words else None


def counted_out_of(a: Claim, b: Claim, context: Context) -> bool:
    """Whether the smaller is told as a part, and not that what is said of the larger: "21 of its crew were freed"."""
    smaller, larger = by_size(a, b)
    if a.kind not in COUNTS or not PART_OF.match(smaller.after) or PART_OF.match(larger.after):
        return False
    # What the noun itself says, "games" of playing, is said of any part of them.
    return not classes(a, context) & classes(b, context) - context.words.classes(f"{a.head} {b.head}")


_THE_REST = lazy_regex(r"(?i)\b(?:remaining|other|rest of the) $")


def completed(a: Claim, b: Claim, context: Context) -> bool:
    """Whether the sentence of the smaller tells the rest: 39 of 46 are paid, "the remaining seven by the autumn"."""
    rests = _rests(context)
    gap = exact_gap(a, b) if rests else None
    if gap is None:
        return False
    smaller, _ = by_size(a, b)
    return not rests.get((smaller.article, smaller.sentence_span.start, gap), _NOBODY) <= {smaller.id}


@once_a_story
def _rests(context: Context) -> dict[tuple[str, int, float], set[str]]:
    """The counts of the rest of something, as ids, by article, where the sentence begins, and how many they are."""
    found: dict[tuple[str, int, float], set[str]] = {}
    for (article, kind, number), claims in exactly(context).items():
        for claim in claims if kind in COUNTS else ():
            if _THE_REST.search(claim.before):
                found.setdefault((article, claim.sentence_span.start, number), set()).add(claim.id)
    return found


def by_size(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """The smaller of two figures, and the other one."""
    return (a, b) if a.value and b.value and a.value.floor < b.value.floor else (b, a)


def exact_gap(a: Claim, b: Claim) -> float | None:
    """By how much two exact figures differ."""
    return None if a.number is None or b.number is None else abs(a.number - b.number)


@once_a_story
def exactly(context: Context) -> dict[tuple[str, Kind, float], list[Claim]]:
    """The exact figures of each article by kind and value, in text order."""
    found: dict[tuple[str, Kind, float], list[Claim]] = {}
    for claim in context.story.claims:
        if claim.number is not None:
            found.setdefault((claim.article, claim.kind, claim.number), []).append(claim)
    return found
