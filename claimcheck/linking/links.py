"""Scores pairs of claims of a story: do they speak of the same thing?

Candidates come from blocks (family of measure, unit, widest concept), not from all pairs; only of a small story all
counts meet. The score of a pair is a sum of labelled parts, and the link keeps them: what a finding prints as its
reasons is what was computed.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

from msgspec.structs import replace

from claimcheck.articles.article import Article
from claimcheck.articles.calendar_names import MONTH_STEMS
from claimcheck.claims.claim import Claim, Modality
from claimcheck.linking.alignment import one_to_one
from claimcheck.linking.asides import asides
from claimcheck.linking.background import Part, background
from claimcheck.linking.currencies import currencies
from claimcheck.linking.days import never_one
from claimcheck.linking.events import Events
from claimcheck.linking.evidence import evidence, of_two_events
from claimcheck.linking.features import Features, Telling, features
from claimcheck.linking.holders import people
from claimcheck.linking.measures import Measure
from claimcheck.linking.moments import one_clock
from claimcheck.linking.slips import many_digits
from claimcheck.linking.story import Link
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.linking.weights import weighed
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# Families whose claims are compared by what is said around them; ages go by person, in a check of their own.
COMPARED = ("count", "money", "share", "measure", "duration", "rate", "pay", "ordinal", "date")
_DAY_WORD = lazy_regex(rf"(?i)day|\b(?:{MONTH_STEMS})|\d{{4}}|\d+[/-]\d+")
_YEAR = lazy_regex(r"\d{4}")
_CLOCK = lazy_regex(r"(?i)[^\d]{0,20}\d{1,2}[.:]?\d{0,2} ?(?:[ap]\.?m\.?|hours?|gmt)?")
# Below this a pair is not worth keeping, whatever a rule asks.
_LEAST = 0.05
# Blocks larger than this are compared only inside smaller ones, by the stems near the figure. What has no smaller one
# (hundreds of claims in the same words) is compared with so many of its neighbours: pairs then grow as claims do.
_LARGE = 300
_NEIGHBOURS = 50
# Of a story of so few counts and ordinals all are compared.
_FEW = 300
_UNLIKE: Part = ("unlike", "neither noun nor verb is the same", 1.0)
# Of counts as large as this a story has few: they are compared, whatever the nouns and what is said of them.
_MANY = 1000
_OPENING = 300


def link_claims(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    told: Events,
    known: frozenset[str],
    words: Vocabulary,
) -> tuple[Link, ...]:
    """The comparable pairs among a story's claims, in order of the claims, with score and reasons.

    told: which of the story's events each article tells of.
    known: the story's names.
    """
    seen = compared(articles, claims, known, words)
    story = background(articles, seen, told, words)
    links = []
    across = ((a, b, ()) for a, b in across_currencies(seen, claims))
    for a, b, more in chain(candidates(seen, words), across):
        # Most pairs of a large story are of two of its events: they cost as much to weigh as to link.
        if of_two_events(a, b, story) >= 1:
            continue
        score, reasons = weighed(chain(evidence(a, b, story), more), _LEAST)
        if score >= _LEAST:
            links.append(Link(a.claim, b.claim, score, reasons, any(r.key == "near copy" for r in reasons)))
    place = {claim.id: i for i, claim in enumerate(claims)}
    return tuple(sorted(one_to_one(links), key=lambda link: (place[link.first.id], place[link.second.id])))


def compared(
    articles: Sequence[Article], claims: Sequence[Claim], known: frozenset[str], words: Vocabulary
) -> list[Features]:
    """Features of the claims whose family is compared at all."""
    named = people(claims)
    told = {a.path: Telling(a.body_start, asides(a), known, named, a.opening(_OPENING)) for a in articles}
    every = (features(claims, i, words, told[claim.article]) for i, claim in enumerate(claims))
    return [f for f in every if f.measure.family in COMPARED]


def candidates(seen: Sequence[Features], words: Vocabulary) -> Iterator[tuple[Features, Features, tuple[Part, ...]]]:
    """The pairs that are worth weighing, each once, with what how they were found tells of them."""
    keyed = _pairs(seen)
    for pairs, more in (keyed, ()), (_pairs_of_few(seen) - keyed, (_UNLIKE,)):
        both = ((seen[i], seen[j]) for i, j in sorted(pairs))
        yield from ((a, b, more) for a, b in both if not _excluded(a, b, words))


def across_currencies(seen: Sequence[Features], claims: Sequence[Claim]) -> Iterator[tuple[Features, Features]]:
    """Pairs of sums in two currencies, the second in that of the first, where the story tells what they are worth."""
    known = currencies(claims)
    money = [f for f in seen if f.claim.kind is Kind.MONEY and f.claim.unit in known.worth]
    for a, b in combinations(money, 2) if len(money) <= _LARGE else ():
        if a.claim.unit == b.claim.unit or a.claim.article == b.claim.article or a.populations != b.populations:
            continue
        ratio = known.ratio(a.claim, b.claim)
        if ratio and b.measure.value and Modality.HYPOTHETICAL not in (a.claim.modality, b.claim.modality):
            yield a, replace(b, measure=Measure("money", a.measure.unit, b.measure.value.scaled(ratio)), sort=a.sort)


def _pairs_of_few(seen: Sequence[Features]) -> set[tuple[int, int]]:
    """Every two counts, and every two ordinals, of two articles of a small story, by index."""
    counted = [i for i, f in enumerate(seen) if f.measure.family in ("count", "ordinal")]
    if len(counted) > _FEW:
        return set()
    return {
        (i, j)
        for i, j in combinations(counted, 2)
        if seen[i].measure.family == seen[j].measure.family and seen[i].claim.article != seen[j].claim.article
    }


def _pairs(seen: Sequence[Features]) -> set[tuple[int, int]]:
    """The pairs that share a block, by index."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, f in enumerate(seen):
        for key in _keys(f):
            blocks[key].append(i)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) <= _LARGE:
            pairs.update(combinations(members, 2))
        else:
            pairs.update(_pairs_of_many(members, seen))
    return pairs


def _pairs_of_many(members: Sequence[int], seen: Sequence[Features]) -> Iterator[tuple[int, int]]:
    """The pairs of a large block that share a stem of few; what shares none with few, with its neighbours."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for i in members:
        for s in seen[i].near:
            sharing[s].append(i)
    few = [same for same in sharing.values() if len(same) <= _LARGE]
    for same in few:
        yield from combinations(same, 2)
    placed = set(chain.from_iterable(few))
    alone = [i for i in members if i not in placed]
    for x, i in enumerate(alone):
        yield from ((i, j) for j in alone[x + 1 : x + 1 + _NEIGHBOURS])


def _keys(f: Features) -> Iterator[tuple[str, ...]]:
    """What claims must share to be compared: the kind of noun, or what is said; of amounts the unit."""
    family = f.measure.family
    if family in ("count", "ordinal"):
        if f.concepts:
            yield family, "noun", f.concepts[0]
            yield from ((family, f.concepts[-1], name) for name in sorted(f.classes))
        if not f.classes or not f.concepts or len(f.concepts) == 1:
            yield family, "all", f.concepts[-1] if f.concepts else ""
        yield from ((family, "said", name) for name in sorted(f.classes))
        if family == "count" and (digits := many_digits(f.measure.value)):
            # 30,846 and 30,864, whatever the nouns: so many digits are not the same by chance.
            yield family, "digits", digits
        if family == "count" and f.measure.value and f.measure.value.floor >= _MANY:
            yield family, "many"
        if f.tally and f.concepts:
            yield "tally", f.concepts[0]
        if f.record:
            yield family, "record", f.record
    elif family == "date":
        if f.minutes is not None:
            yield family, "moment"
        yield from ((family, name) for name in sorted(f.classes))
        if f.record:
            yield family, "record", f.record
        if _YEAR.fullmatch(f.claim.timex or ""):
            # 1868 and 1886, whatever is said to have happened then.
            yield family, "digits", "".join(sorted(f.claim.timex or ""))
        if f.claim.before.endswith("since "):
            # "The MP for Sedgeford since 2001", "has represented Sedgeford since 1997".
            yield from ((family, "since", name) for name in sorted(f.owners))
        if f.claim.kind is Kind.PERIOD and f.claim.first and f.claim.last and f.claim.text[:1].islower():
            # Of "between March 2022 and May 2024" one end alone may be wrong.
            yield family, "from", str(f.claim.first)
            yield family, "to", str(f.claim.last)
    else:
        yield family, f.measure.unit


def _excluded(a: Features, b: Features, words: Vocabulary) -> bool:
    """Pairs that are certainly not two figures for one thing."""
    first, second = a.claim, b.claim
    if a.measure.unit != b.measure.unit or (a.measure.family != b.measure.family and not _tallies(a, b)):
        return True
    if first.article == second.article and first.sentence_span == second.sentence_span:
        return True
    if first.whole == second.id or second.whole == first.id:
        return True
    if first.article == second.article and _in_table(first) and _in_table(second):
        return True
    if a.measure.family == "date" and not (_names_a_day(first) and _names_a_day(second)):
        return not _moments(a, b)
    if a.measure.family == "date" and never_one(a, b, words):
        return True
    if Modality.HYPOTHETICAL in (first.modality, second.modality):
        return True
    return a.populations != b.populations and not _part_exceeds_whole(a, b, words)


def _tallies(a: Features, b: Features) -> bool:
    """Whether an ordinal and a count tell how many it has come to: "the fifth coach fired this season", "four"."""
    return a.tally and b.tally and a.concepts[:1] == b.concepts[:1] and a.concepts != ()


def _in_table(claim: Claim) -> bool:
    """Whether the claim stands in a row of a table, where every row is of another thing."""
    return claim.sentence.lstrip().startswith("|")


def _moments(a: Features, b: Features) -> bool:
    """Whether two articles say at what time of one day something happened."""
    return a.claim.article != b.claim.article and one_clock(a.claim, b.claim)


def _names_a_day(claim: Claim) -> bool:
    """Whether the text itself says when: not "last year", nor "shortly before noon" whose day is only inferred."""
    return bool(_DAY_WORD.search(claim.text)) and ("T" not in (claim.timex or "") or not _CLOCK.fullmatch(claim.text))


def _part_exceeds_whole(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether what is a part by the meaning of the words is the larger: then no "other" explains it."""
    stages = words.stages(a.classes, b.classes)
    x, y = a.measure.value, b.measure.value
    if not stages or not stages.funnel.strict or x is None or y is None:
        return False
    earlier, later = (x, y) if stages.first < stages.second else (y, x)
    return later.floor >= earlier.ceiling and later.floor > 0
