"""Ages of people whom no article names: "a 31-year-old woman was arrested", "a woman of 29 was arrested"; of two people
who are not named in one of two articles: "They were 28 and 31", "Tom Aske, 28, and Rory Dean, 33"."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from msgspec.structs import replace

from claimcheck.checks.ages.birth_by_age import Birth, is_told_of_years, of_age
from claimcheck.checks.context import Context
from claimcheck.checks.passages import COUNTS
from claimcheck.claims.claim import Claim
from claimcheck.linking.clauses import clause_of
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# Who is known by another: of them an article on one event tells one.
_KIN = frozenset({"son", "daughter", "wife", "husband", "mother", "father", "brother", "sister", "widow", "fiancée"})
_YOUNGEST = lazy_regex(r"(?i)\b(?:youngest|oldest|eldest)\b")
# What befell somebody, or what they are held for; the first that is said tells who it is.
_KNOWN_BY = ("arrested", "charged", "sentenced", "missing", "captured", "rescued", "killed", "shot", "injured")


def unnamed(context: Context, ages: Iterable[Claim]) -> list[Birth]:
    """The ages of those who are called a woman, a son …, by event and by what befell them; one to an article.

    Where an event has several to whom the same befell, each article may tell of another.
    """
    told: dict[tuple[int, str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in ages:
        event = context.story.event.get(claim.article)
        who, known_by = _called(claim, context)
        if event is not None and who:
            told[event, who, known_by][claim.article].append(claim)
    told = {key: articles for key, articles in told.items() if len(articles) > 1}
    several = _several(context) if told else frozenset()
    return [
        replace(birth, event=event)
        for (event, who, known_by), articles in told.items()
        if (event, known_by) not in several and all(len({c.value for c in cs}) == 1 for cs in articles.values())
        for claims in articles.values()
        if (birth := of_age(context, claims[0], f"the {who} {known_by}".rstrip(), direct=False))
    ]


def is_of_the_youngest(claim: Claim) -> bool:
    """Whether the age is of the youngest or the oldest of several, who may be named elsewhere."""
    return _YOUNGEST.search(clause_of(claim)) is not None


def _several(context: Context) -> frozenset[tuple[int | None, str]]:
    """What befell several people of an event, as (event, class)."""
    return frozenset(
        (context.story.event.get(c.article), name)
        for c in context.story.claims
        if c.kind in COUNTS and c.value and c.value.ceiling > 1
        for name in context.words.classes(clause_of(c)).intersection(_KNOWN_BY)
    )


def _called(claim: Claim, context: Context) -> tuple[str, str]:
    """What an unnamed person is called, and what befell them where that tells them from others; or nothing."""
    person = claim.person or ""
    if extreme := _YOUNGEST.search(clause_of(claim)):
        return extreme.group().lower(), ""
    if not person.islower() or " " in person or person.endswith("s"):
        return "", ""
    said = context.words.classes(clause_of(claim))
    known_by = "" if person in _KIN else next((name for name in _KNOWN_BY if name in said), "")
    return (person, known_by) if known_by or person in _KIN else ("", "")


Pair = tuple[Claim, Claim]
# So many characters apart, with "and" in between, two ages are told together.
_TOGETHER = 40
# Two people of whom one is of the same age are others where the second is this many years older or younger.
_YEARS = 10


def pairs_that_differ(context: Context) -> Iterator[Pair]:
    """Two ages of two articles on one event: those that differ where each article tells one pair of ages, one is the
    same and an article names neither."""
    told: dict[int, list[Pair]] = defaultdict(list)
    for path, claims in context.by_article.items():
        event = context.story.event.get(path)
        pair = _only_pair([c for c in claims if c.kind is Kind.AGE])
        if event is not None and pair:
            told[event].append(pair)
    for pairs in told.values():
        for a, b in combinations(pairs, 2):
            if not (_named(a) and _named(b)) and (odd := _odd(a, b)):
                yield odd


def _only_pair(ages: list[Claim]) -> Pair | None:
    """The ages that an article tells together, where it does so once: "28 and 31"."""
    found = [(a, b) for a, b in pairwise(ages) if _together(a, b)]
    return found[0] if len(found) == 1 else None


def _together(a: Claim, b: Claim) -> bool:
    between = a.sentence[a.span.end - a.sentence_span.start : b.span.start - a.sentence_span.start]
    near = a.sentence_span == b.sentence_span and len(between) <= _TOGETHER and " and " in between
    return near and all(is_told_of_years(c) and c.number is not None for c in (a, b))


def _named(pair: Pair) -> bool:
    return all((claim.person or "")[:1].isupper() for claim in pair)


def _odd(a: Pair, b: Pair) -> Pair | None:
    """The two ages that differ, where the other two do not."""
    one, other = (Counter(c.value.floor for c in pair if c.value) for pair in (a, b))
    first, second = list((one - other).elements()), list((other - one).elements())
    if len(first) != 1 or len(second) != 1 or abs(first[0] - second[0]) > _YEARS:
        return None
    return _aged(a, first[0]), _aged(b, second[0])


def _aged(pair: Pair, years: float) -> Claim:
    return next(c for c in pair if c.number == years)
